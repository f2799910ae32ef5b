"""What the officials' pages and the public page are given."""

from dataclasses import dataclass

from facilitation.agreement.rules.adoption import WHILE_ADOPTED
from facilitation.agreement.views import DecidedList, SignedScan, Tracks
from facilitation.aspirations.views import ProposalLine
from facilitation.budget.views import RankedResult
from facilitation.followup.views import UpkeepBoard
from facilitation.meetings.views import Address, AgendaLine, Meeting
from facilitation.partnership.views import ProposalPartners, Register
from facilitation.people.views import Attendance, StaffMember
from facilitation.reference.fields import Subfield
from facilitation.screens.views.earlier import EarlierResult
from facilitation.screens.views.papers import PaperOffered, papers_offered
from facilitation.screens.views.subjects import SubjectLine, subjects_of
from facilitation.voting.views import CountedDelegation, CountedMotion


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeHome:
    """The first page on the laptop after signing in."""

    meetings: tuple[Meeting, ...]
    addresses: tuple[Address, ...]
    staff: StaffMember


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeMeeting:
    """One meeting for officials: its result, the versions of it, newest first, and the head of its journal."""

    meeting: Meeting
    attendance: Attendance
    versions: tuple[RankedResult, ...]
    agreed: DecidedList | None
    """The adopted list, before that what is decided; None while nothing is."""
    delegation: CountedDelegation | None
    """The election whose delegates go; None before one stands."""
    journal_head: str
    journal_length: int

    @property
    def result(self) -> RankedResult | None:
        """The version that counts."""
        return next(iter(self.versions), None)

    @property
    def decided_papers(self) -> tuple[PaperOffered, ...]:
        """The lists of the plenary that can be downloaded; none while nothing is decided."""
        return papers_offered(self.meeting.kind) if self.agreed else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicScreen:
    """What anybody may read, before, during and after."""

    meeting: Meeting
    agenda: tuple[AgendaLine, ...]
    attendance: Attendance
    proposals: tuple[ProposalLine, ...]
    versions: tuple[RankedResult, ...]
    """Every version of the result, the newest first; none before the reveal."""
    agreed: DecidedList | None
    """The adopted list, before that what is decided; None while nothing is."""
    tracks: Tracks | None
    """Both orders and the negotiations; None before the reveal."""
    motions: tuple[CountedMotion, ...]
    """Every motion that is counted, in the order of their numbers."""
    delegation: CountedDelegation | None
    """The election whose delegates go; None before one stands."""
    earlier: EarlierResult
    scans: tuple[SignedScan, ...] = ()
    """What was signed, as far as staff have opened it to anybody."""
    partnerships: tuple[ProposalPartners, ...]
    """Every proposal on the list, with what partners give to it."""
    register: Register
    """Every promise, and what became of it."""
    upkeep: UpkeepBoard
    """What is looked after once it is built; nothing before the adoption."""

    @property
    def is_followed_up(self) -> bool:
        """Whether the meeting is so far that people write, meet and evaluate afterwards."""
        return self.meeting.phase in WHILE_ADOPTED

    @property
    def subjects(self) -> tuple[tuple[Subfield, SubjectLine], ...]:
        """What was asked for and what was agreed, by sub-field."""
        return subjects_of(self.proposals, self.agreed)

    @property
    def merged_count(self) -> int:
        """How many proposals were found to ask for the same as another and stand behind it now."""
        return sum(len(line.merged) for line in self.proposals)

    @property
    def supported(self) -> tuple[ProposalPartners, ...]:
        """The proposals to which a partner has promised something."""
        return tuple(line for line in self.partnerships if line.contributions)

    @property
    def result(self) -> RankedResult | None:
        """The version that counts."""
        return next(iter(self.versions), None)

    @property
    def legal_basis(self) -> tuple[str, ...]:
        """The regulations the meeting rests on, as its papers name them."""
        return tuple(self.meeting.legal_basis.splitlines())

    @property
    def decided_papers(self) -> tuple[PaperOffered, ...]:
        """The lists of the plenary that can be downloaded; none while nothing is decided."""
        return papers_offered(self.meeting.kind) if self.agreed else ()
