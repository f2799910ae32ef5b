"""The pages of partners in one meeting, each one frozen value ready to be shown."""

from collections.abc import Mapping
from dataclasses import dataclass

from facilitation.meetings.views import Meeting
from facilitation.partnership.rules.acting import WHILE_PARTNERS_PLEDGE, WHILE_THE_HALL_IS_ASKED
from facilitation.partnership.rules.shortfall import Contributed
from facilitation.partnership.views.directory import Partner
from facilitation.partnership.views.proposal import Contribution, PresentPartner, ProposalPartners
from facilitation.people.views import Participant

NEEDS_ON_WALL = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class ActingFor:
    """The partner that a participant acts for in the meeting, or has declined to."""

    partner_id: str
    partner_name: str
    mediates: bool
    has_declined: bool

    @property
    def may_pledge(self) -> bool:
        """Whether they can promise something in its name."""
        return not self.has_declined

    @property
    def has_no_vote(self) -> bool:
        """Whether they stand between the two sides."""
        return self.mediates and not self.has_declined


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What a proposal that is not funded still needs; `left_rupiah` is what its source of funds still holds."""

    line: ProposalPartners
    left_rupiah: int = 0

    @property
    def fits_now(self) -> bool:
        """Whether what its source still holds would cover what partners have not firmly given."""
        return self.line.coverage.needed_rupiah <= self.left_rupiah

    @property
    def lacking_rupiah(self) -> int:
        """What help would bring it above the line: the need less what its source still holds."""
        return max(0, self.line.coverage.needed_rupiah - self.left_rupiah)


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpBoard:
    """Who can help: what is not funded, in the order of the count where there is one, and what each still needs."""

    meeting: Meeting
    needs: tuple[Need, ...]
    is_counted: bool = False
    """Whether the vote has decided what is not funded; before it everything on the list stands here."""
    acting: ActingFor | None = None

    @property
    def on_wall(self) -> tuple[Need, ...]:
        """As many as the slide holds."""
        return self.needs[:NEEDS_ON_WALL]

    @property
    def left_out(self) -> int:
        """How many the slide leaves to the phones."""
        return len(self.needs) - len(self.on_wall)

    @property
    def may_pledge(self) -> bool:
        """Whether this viewer can promise something now."""
        return _may_pledge(self.acting, self.meeting)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnersDesk:
    """Partners and promises of one meeting, for staff."""

    meeting: Meeting
    proposals: tuple[ProposalPartners, ...]
    set_aside: tuple[ProposalPartners, ...]
    """Those that have left the list with promises to them."""
    present: tuple[PresentPartner, ...]
    partners: tuple[Partner, ...]
    participants: Mapping[str, str]
    """Names of those who take part, by participant_id."""
    is_called: bool

    @property
    def waiting(self) -> tuple[tuple[ProposalPartners, Contribution], ...]:
        """The pledges that staff have not confirmed, with their proposals."""
        return tuple((line, one) for line in self.proposals for one in line.standing if one.may_be_confirmed)

    @property
    def supported(self) -> tuple[ProposalPartners, ...]:
        """The proposals to which a partner has promised something."""
        return tuple(line for line in self.proposals if line.contributions)

    @property
    def may_ask_the_hall(self) -> bool:
        """Whether the wall can ask who helps."""
        return self.meeting.phase in WHILE_THE_HALL_IS_ASKED


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalDesk:
    """One proposal's partners for staff."""

    meeting: Meeting
    line: ProposalPartners
    partners: tuple[Partner, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgePage:
    """One proposal's partners for anybody, with the form for who acts for a partner."""

    meeting: Meeting
    participant: Participant | None
    line: ProposalPartners
    acting: ActingFor | None

    @property
    def may_pledge(self) -> bool:
        """Whether this viewer can promise something now."""
        return _may_pledge(self.acting, self.meeting)

    @property
    def own(self) -> tuple[Contribution, ...]:
        """What the viewer's own partner has promised here and not taken back."""
        own_id = self.acting.partner_id if self.acting else ""
        return tuple(one for one in self.line.standing if one.partner_id == own_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnersNews:
    """What the control screen is told of partners: how many pledges wait, and what stands beside them in sum."""

    meeting: Meeting
    waiting: int
    contributed: Contributed
    partners_present: int
    key: str = ""


def _may_pledge(acting: ActingFor | None, meeting: Meeting) -> bool:
    return acting is not None and acting.may_pledge and meeting.phase in WHILE_PARTNERS_PLEDGE
