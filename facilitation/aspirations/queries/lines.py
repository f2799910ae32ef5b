"""Builds the lines of the list: a proposal with the words behind it and the people who want it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Row, exists, func, select, union
from sqlalchemy.orm import Session, aliased

from facilitation.aspirations.queries.words import AspirationFacts, aspiration_facts, aspiration_lines
from facilitation.aspirations.rules.asking import EarlierAsking
from facilitation.aspirations.rules.collecting import shows_authors
from facilitation.aspirations.rules.missing import missing_in_plan
from facilitation.aspirations.rules.provenance import Origin
from facilitation.aspirations.rules.states import AspirationState
from facilitation.aspirations.tables import AspirationRow, EarlierAskingRow, ProposalRow, SupportRow
from facilitation.aspirations.tables.asking import askings_by_proposal
from facilitation.aspirations.tables.links import is_planned_for_a_year, serves_a_goal
from facilitation.aspirations.tables.proposal import plan_of, provenance_of
from facilitation.aspirations.views import MergedProposal, ProposalLine
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.tables import CeilingRow, HamletRow, MeetingRow

V = TypeVar("V")

# The proposal that another one was taken out of.
SplitFrom = aliased(ProposalRow)

# The ceiling of its source is None where the set-up dropped the source while the proposal was aside, the number is
# None where it was not taken out of another one, and the hamlet where staff have named none; last stand whether a goal
# and the years are lacking, and whether it has been in another meeting before. SQLAlchemy's types count to ten.
ProposalFacts = Row[ProposalRow, int, Phase, bool, int, int, str, bool, bool, bool, *tuple[Any, ...]]


# Position and name of each, in the meeting's order.
Hamlets = Sequence[tuple[int, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What the lines of one meeting are made from, as read once."""

    aspirations: Sequence[AspirationFacts]
    proposals: Sequence[ProposalFacts]
    people: Mapping[str, int]
    hamlets: Hamlets
    askings: Mapping[str, tuple[EarlierAsking, ...]]
    is_for_staff: bool

    @property
    def shows_authors(self) -> bool:
        """Whether the reader may see names."""
        return self.is_for_staff or any(
            shows_authors(row.phase, hides_authors=row.hides_authors) for row in self.proposals[:1]
        )


def material(session: Session, meeting_id: str, *, is_for_staff: bool) -> Material:
    """Read everything of one meeting; three statements.

    One more where something is for the whole village, and one where something was asked for before.
    """
    proposals = _proposals(session, meeting_id)
    is_asked = any(row.hamlet is None and (row.was_asked or _is_of_staff(row)) for row in proposals)
    return Material(
        aspirations=aspiration_facts(session, AspirationRow.meeting_id == meeting_id),
        proposals=proposals,
        people=_people(session, meeting_id),
        hamlets=_all_hamlets(session, meeting_id) if is_asked else (),
        askings=askings_by_proposal(session, meeting_id) if any(row.was_asked for row in proposals) else {},
        is_for_staff=is_for_staff,
    )


def proposal_lines(read: Material) -> tuple[ProposalLine, ...]:
    """Every proposal by number, whatever its state."""
    behind = _grouped((facts.kept_id, facts) for facts in read.aspirations)
    worded = {facts.AspirationRow.proposal_id for facts in read.aspirations if _stands(facts)}
    merged = _grouped((row.ProposalRow.merged_into_id, _merged(row, worded)) for row in read.proposals)
    return tuple(
        _line(facts, behind[facts.ProposalRow.proposal_id], merged[facts.ProposalRow.proposal_id], read)
        for facts in read.proposals
    )


def _proposals(session: Session, meeting_id: str) -> list[ProposalFacts]:
    with_ceiling = (
        select(
            ProposalRow,
            CeilingRow.amount_rupiah.label("ceiling_rupiah"),
            MeetingRow.phase.label("phase"),
            MeetingRow.hides_authors.label("hides_authors"),
            SplitFrom.number.label("split_from_number"),
            HamletRow.position.label("hamlet_position"),
            HamletRow.name.label("hamlet"),
            (MeetingRow.programme_id.is_not(None) & ~serves_a_goal()).label("lacks_goal"),
            (MeetingRow.programme_id.is_not(None) & ~is_planned_for_a_year()).label("lacks_years"),
            exists().where(EarlierAskingRow.proposal_id == ProposalRow.proposal_id).label("was_asked"),
        )
        .join(MeetingRow, MeetingRow.meeting_id == ProposalRow.meeting_id)
        .outerjoin(SplitFrom, SplitFrom.proposal_id == ProposalRow.split_from_id)
        .outerjoin(HamletRow, HamletRow.hamlet_id == ProposalRow.hamlet_id)
        .outerjoin(
            CeilingRow,
            (CeilingRow.meeting_id == ProposalRow.meeting_id) & (CeilingRow.source_code == ProposalRow.source_code),
        )
    )
    here = with_ceiling.where(ProposalRow.meeting_id == meeting_id)
    return list(session.execute(here.order_by(ProposalRow.number)).all())


def _all_hamlets(session: Session, meeting_id: str) -> Hamlets:
    here = select(HamletRow.position, HamletRow.name).where(HamletRow.meeting_id == meeting_id)
    return [(position, name) for position, name in session.execute(here.order_by(HamletRow.position))]


def _people(session: Session, meeting_id: str) -> dict[str, int]:
    """How many different people stand behind each proposal that stands for itself."""
    authors = select(AspirationRow.proposal_id, AspirationRow.participant_id).where(
        AspirationRow.meeting_id == meeting_id, AspirationRow.state == AspirationState.ADOPTED
    )
    supporters = select(SupportRow.proposal_id, SupportRow.participant_id).where(SupportRow.meeting_id == meeting_id)
    behind = union(authors, supporters).subquery()
    kept_id = func.coalesce(ProposalRow.merged_into_id, ProposalRow.proposal_id)
    counted = (
        select(kept_id, func.count(behind.c.participant_id.distinct()))
        .join(behind, behind.c.proposal_id == ProposalRow.proposal_id)
        .group_by(kept_id)
    )
    return {row[0]: row[1] for row in session.execute(counted)}


def _line(
    facts: ProposalFacts, behind: Sequence[AspirationFacts], merged: Sequence[MergedProposal], read: Material
) -> ProposalLine:
    row, plan = facts.ProposalRow, plan_of(facts.ProposalRow)
    names = {one.AspirationRow.participant_id: one.author for one in behind if _stands(one)}
    return ProposalLine(
        proposal_id=row.proposal_id,
        number=row.number,
        title=row.title,
        hamlets=_hamlets(facts, behind, read.hamlets),
        plan=plan,
        state=row.state,
        reason=row.reason,
        exceeds_ceiling=facts.ceiling_rupiah is not None and row.cost_rupiah > facts.ceiling_rupiah,
        merged=tuple(merged),
        split_from_number=facts.split_from_number,
        aspirations=aspiration_lines(behind, shows_authors=read.shows_authors),
        authors=tuple(names.values()) if read.shows_authors else (),
        people_count=read.people.get(row.proposal_id, 0),
        author_count=len(names),
        missing=missing_in_plan(plan, lacks_goal=facts.lacks_goal, lacks_years=facts.lacks_years),
        proposing_group=row.proposing_group,
        provenance=provenance_of(row),
        askings=read.askings.get(row.proposal_id, ()),
    )


def _merged(facts: ProposalFacts, worded: set[str | None]) -> MergedProposal:
    row = facts.ProposalRow
    return MergedProposal(
        proposal_id=row.proposal_id, number=row.number, title=row.title, has_words=row.proposal_id in worded
    )


def _stands(facts: AspirationFacts) -> bool:
    return facts.AspirationRow.state is AspirationState.ADOPTED


def _is_of_staff(facts: ProposalFacts) -> bool:
    return facts.ProposalRow.origin is not Origin.RESIDENTS


def _hamlets(proposal: ProposalFacts, behind: Iterable[AspirationFacts], all_of_them: Hamlets) -> tuple[str, ...]:
    """Each hamlet once, in the meeting's order: every one for what is for the whole village."""
    named = {(facts.hamlet_position, facts.hamlet) for facts in behind}
    # What several hamlets have asked for before names none of them: it is for all of them.
    if proposal.hamlet is None and (_is_of_staff(proposal) or (proposal.was_asked and not named)):
        return tuple(name for _, name in all_of_them)
    if proposal.hamlet is not None:
        named.add((proposal.hamlet_position, proposal.hamlet))
    return tuple(name for _, name in sorted(named))


def _grouped(pairs: Iterable[tuple[str | None, V]]) -> defaultdict[str | None, list[V]]:
    groups: defaultdict[str | None, list[V]] = defaultdict(list)
    for proposal_id, value in pairs:
        groups[proposal_id].append(value)
    return groups
