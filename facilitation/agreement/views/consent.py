"""Consent checks as wall, phones and staff see them."""

from dataclasses import dataclass

from facilitation.agreement.rules.consent import WHILE_AGREEING, Asked, ConsentKind, Handling
from facilitation.meetings.views import Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedProposal:
    """One proposal that is asked about, as it was called then, and what would be decided."""

    proposal_id: str
    number: int
    title: str
    asked: Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAnswer:
    """The words that staff are reading out; `about` is None where they are about everything that was asked."""

    kind: ConsentKind
    words: str
    about: AskedProposal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentCheck:
    """A check in numbers anybody may know: how many of those here have answered, and what."""

    check_id: str
    number: int
    is_open: bool
    proposals: tuple[AskedProposal, ...]
    present: int
    consents: int
    notes: int
    objections: int
    read_out: ReadAnswer | None

    @property
    def single(self) -> AskedProposal | None:
        """The proposal, where only one is asked about."""
        return self.proposals[0] if len(self.proposals) == 1 else None

    @property
    def answers(self) -> int:
        """How many have answered."""
        return self.consents + self.notes + self.objections

    @property
    def expected(self) -> int:
        """How many answers could come: those of the people here, and what was written down for others."""
        return max(self.present, self.answers)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnAnswer:
    """What the person behind this phone has said; nobody else is shown that it was them."""

    kind: ConsentKind
    words: str
    about: AskedProposal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidAnswer:
    """A note or an objection as staff read it: nobody's name stands beside it."""

    answer_id: str
    kind: ConsentKind
    words: str
    about: AskedProposal | None
    handling: Handling | None
    handled: str
    is_read_out: bool

    @property
    def is_objection(self) -> bool:
        """Whether something must become of it."""
        return self.kind is ConsentKind.OBJECTION


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentNews:
    """What staff's screens hear: the check that is shown, if any; `changes` differs when any answer does."""

    meeting: Meeting
    check: ConsentCheck | None
    changes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentPage:
    """One check's page for staff, open or closed; `is_shown` says whether the wall shows it."""

    news: ConsentNews
    check: ConsentCheck
    is_shown: bool
    objections: tuple[SaidAnswer, ...]
    notes: tuple[SaidAnswer, ...]

    @property
    def meeting(self) -> Meeting:
        """The meeting whose check it is."""
        return self.news.meeting

    @property
    def is_live(self) -> bool:
        """Whether this page's check is the one that the live parts tell of."""
        return self.news.check is not None and self.news.check.check_id == self.check.check_id

    @property
    def may_move(self) -> bool:
        """Whether the meeting is in a part in which checks are opened and closed."""
        return self.meeting.phase in WHILE_AGREEING
