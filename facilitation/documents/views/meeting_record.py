"""What the berita acara, the notulen and the mandate letter are made from."""

from dataclasses import dataclass
from datetime import date, datetime

from facilitation.documents.views.letterhead import Letterhead
from facilitation.documents.views.negotiated import Negotiated
from facilitation.documents.views.sheet import Sheet, Signature
from facilitation.documents.views.verification import Verification
from facilitation.meetings.rules.kind import MeetingKind
from facilitation.meetings.rules.phase import Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """When and where people met; `time` is in words as the village says it: "09.00 s.d. 13.20 WIB"."""

    kind: MeetingKind
    meeting_name: str
    held_on: date | None
    time: str = ""
    place: str = ""
    plan_year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attended:
    """How many of one unsur came: men, women, and those who have not said."""

    unsur: str
    men: int
    women: int
    unsaid: int = 0

    @property
    def people(self) -> int:
        """All of them."""
        return self.men + self.women + self.unsaid


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeHolder:
    """Who did what in the meeting, and on whose behalf: "Notulis", a name, "Sekretariat Desa"."""

    role: str
    name: str
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeSum:
    """How many proposals ended alike, and what they cost; `source` is empty where no money was given."""

    outcome: str
    count: int
    rupiah: int
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionMade:
    """How one matter was decided; the counts are those of a vote, and nothing where people agreed."""

    matter: str
    way: str
    in_favour: int | None = None
    against: int | None = None
    abstained: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dissent:
    """An objection that somebody wanted written down, and what was done about it."""

    who: str
    matter: str
    words: str
    handling: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turnout:
    """How many could have voted, and how many ballots were counted."""

    ballots: int
    entitled: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A later version of what was adopted: why there is one, and what it changed, line by line."""

    version: int
    made_on: date | None
    reason: str
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRecord:
    """A whole berita acara.

    `legal_basis` and `agreements` are the meeting's own words. `signatures` are who signs, in this order; `place` and
    `signed_on` stand above them. The `attachments` are numbered as they come.
    """

    letterhead: Letterhead
    sitting: Sitting
    attended: tuple[Attended, ...]
    outcomes: tuple[OutcomeSum, ...]
    signatures: tuple[Signature, ...]
    frozen_at: datetime
    number: str = ""
    invited: int | None = None
    turnout: Turnout | None = None
    legal_basis: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    office_holders: tuple[OfficeHolder, ...] = ()
    agreements: tuple[str, ...] = ()
    decisions: tuple[DecisionMade, ...] = ()
    dissents: tuple[Dissent, ...] = ()
    negotiations: tuple[Negotiated, ...] = ()
    correction: Correction | None = None
    attachments: tuple[Sheet, ...] = ()
    place: str = ""
    signed_on: date | None = None
    footer: str = ""
    verification: Verification | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesEntry:
    """What was said about one point of the agenda, and what follows from it."""

    agenda: Phase
    point: str
    speaker: str = ""
    decision: str = ""
    action: str = ""
    who: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """A whole notulen, in the order in which it was written; the chair and the minute-taker sign it."""

    letterhead: Letterhead
    sitting: Sitting
    entries: tuple[MinutesEntry, ...]
    frozen_at: datetime
    chair: str = ""
    minute_taker: str = ""
    place: str = ""
    signed_on: date | None = None
    footer: str = ""
    verification: Verification | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegationMember:
    """Who speaks for the meeting further up; `sex` is "L", "P" or not said."""

    name: str
    sex: str = ""
    body: str = ""
    contact: str = ""
    is_substitute: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """The delegates, what they are sent to, and until when; for their list as for their letter.

    `legal_basis` and `tasks` are the meeting's own words; `notes` say how a seat came to whom it is.
    """

    letterhead: Letterhead
    sitting: Sitting
    members: tuple[DelegationMember, ...]
    sent_to: str
    signatures: tuple[Signature, ...]
    frozen_at: datetime
    number: str = ""
    valid_until: date | None = None
    legal_basis: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    place: str = ""
    signed_on: date | None = None
    footer: str = ""
    verification: Verification | None = None
