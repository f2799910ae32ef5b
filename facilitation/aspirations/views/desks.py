"""Staff's pages about aspirations and proposals, each one frozen value ready to be shown."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from facilitation.aspirations.rules.benefit import ListOrder, ordered
from facilitation.aspirations.rules.collecting import BEFORE_ADOPTION
from facilitation.aspirations.rules.linking import Links
from facilitation.aspirations.rules.states import ProposalState
from facilitation.aspirations.views.board import ProposalBoard
from facilitation.aspirations.views.lines import AspirationLine, ProposalLine
from facilitation.aspirations.views.pages import SimilarProposal
from facilitation.aspirations.views.subject import subfield_code_of
from facilitation.meetings.rules.phase import BEFORE_THE_VOTE
from facilitation.meetings.views import Meeting
from facilitation.programmes.rules.aims import AimKind
from facilitation.programmes.views import Aim, Programme
from facilitation.reference.fields import Subfield, subfield
from facilitation.reference.topics import Topic


class ListFilter(StrEnum):
    """What of the list staff look at."""

    WAITING = "waiting"
    LISTED = "listed"
    INCOMPLETE = "incomplete"
    PARKED = "parked"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalsDesk:
    """Everything residents have said and what became of it, for staff, as far as the filter lets it through."""

    meeting: Meeting
    board: ProposalBoard
    chosen: ListFilter
    order: ListOrder = ListOrder.NUMBER
    subfield_code: str = ""
    """The one sub-field whose proposals are shown; empty for all of them."""

    @property
    def orders(self) -> tuple[ListOrder, ...]:
        """What the list can be ordered by."""
        return tuple(ListOrder)

    @property
    def subfields(self) -> tuple[tuple[Subfield, int], ...]:
        """The sub-fields of the proposals on the list, in the order of their codes, with how many each has."""
        many = Counter(code for code in map(_subfield_of, self.board.listed) if code)
        return tuple((subfield(code), many[code]) for code in sorted(many))

    @property
    def may_propose(self) -> bool:
        """Whether the list is still being made."""
        return self.meeting.phase in BEFORE_THE_VOTE

    @property
    def counts(self) -> dict[ListFilter, int]:
        """How much there is behind each filter."""
        return {
            ListFilter.WAITING: len(self.board.waiting),
            ListFilter.LISTED: len(self.board.listed),
            ListFilter.INCOMPLETE: len(self.board.incomplete),
            ListFilter.PARKED: len(self.board.parked_aspirations) + len(self.board.parked_proposals),
        }

    @property
    def aspirations(self) -> tuple[AspirationLine, ...]:
        """The words that are on no list, as far as they are wanted."""
        wanted = {ListFilter.WAITING: self.board.waiting, ListFilter.PARKED: self.board.parked_aspirations}
        return wanted.get(self.chosen, ())

    @property
    def proposals(self) -> tuple[ProposalLine, ...]:
        """The proposals, as far as they are wanted."""
        wanted = {
            ListFilter.LISTED: self.board.listed,
            ListFilter.INCOMPLETE: self.board.incomplete,
            ListFilter.PARKED: self.board.parked_proposals,
        }
        shown = wanted.get(self.chosen, ())
        of_subject = [line for line in shown if self.subfield_code in {"", _subfield_of(line)}]
        return ordered(of_subject, self.order, lambda line: line.benefit)


def _subfield_of(line: ProposalLine) -> str:
    return subfield_code_of(line.plan)


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectPage:
    """The form of a proposal that no resident has written."""

    meeting: Meeting

    @property
    def may_propose(self) -> bool:
        """Whether the list is still being made."""
        return self.meeting.phase in BEFORE_THE_VOTE


@dataclass(frozen=True, slots=True, kw_only=True)
class AspirationDesk:
    """One aspiration for staff, with what resembles it on the list and the one to read after it."""

    meeting: Meeting
    line: AspirationLine
    topic: Topic | None
    similar: tuple[SimilarProposal, ...]
    next_waiting_id: str | None

    @property
    def may_be_moderated(self) -> bool:
        """Whether the list is still being made."""
        return self.meeting.phase in BEFORE_THE_VOTE


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One change of one field; `who` is a member of staff, empty for a resident."""

    changed_at: datetime
    who: str
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalDesk:
    """One proposal for staff: its line in the plan, the words behind it, its history, and what it may be merged with.

    `kept` is the one that stands for it where it was merged.
    """

    meeting: Meeting
    line: ProposalLine
    topic: Topic | None
    kept: ProposalLine | None
    others: tuple[ProposalLine, ...]
    history: tuple[HistoryLine, ...]
    programme: Programme | None
    """The programme that the meeting belongs to."""
    links: Links

    @property
    def offered_years(self) -> tuple[int, ...]:
        """Every year it can be planned for: of the programme, of its RPJM Desa, and those it is planned for."""
        years = {one.year for one in self.links.years}
        if self.programme:
            years |= {*self.programme.years, *self.programme.years_of_plan}
        return tuple(sorted(years))

    @property
    def aims_offered(self) -> tuple[Aim, ...]:
        """What it can serve, and what was given up while it served it."""
        aims = self.programme.all_of(AimKind.GOAL) + self.programme.all_of(AimKind.MISSION) if self.programme else ()
        return tuple(aim for aim in aims if not aim.is_retired or aim.aim_id in self.links.aim_ids)

    @property
    def aims_served(self) -> tuple[Aim, ...]:
        """What it serves."""
        return tuple(aim for aim in self.aims_offered if aim.aim_id in self.links.aim_ids)

    @property
    def may_be_moderated(self) -> bool:
        """Whether the list is still being made."""
        return self.meeting.phase in BEFORE_THE_VOTE

    @property
    def may_be_completed(self) -> bool:
        """Whether its line in the plan may still change."""
        return self.meeting.phase in BEFORE_ADOPTION and not self.is_merged

    @property
    def is_listed(self) -> bool:
        """Whether it stands for itself on the list."""
        return self.line.state is ProposalState.LISTED

    @property
    def may_correct_provenance(self) -> bool:
        """Whether staff have put it on the list, and may still say otherwise where it comes from."""
        return self.may_be_moderated and not self.line.is_of_residents

    @property
    def is_merged(self) -> bool:
        """Whether another one stands for it."""
        return self.line.state is ProposalState.MERGED

    @property
    def may_be_split(self) -> bool:
        """Whether there is something to take out and something to leave."""
        return self.is_listed and self.line.aspiration_count > 1
