"""The government's order is written before the count, and stands beside the residents' afterwards."""

import json
from dataclasses import replace

import pytest
from sqlalchemy import select, update

from facilitation.agreement.commands import DropCorrection, RankForGovernment
from facilitation.agreement.queries import government_order, plenary_so_far
from facilitation.agreement.queries.tracks import tracks
from facilitation.agreement.rules.decision import Decision, Outcome
from facilitation.agreement.rules.tracks import OrderChangedMeanwhile, OrderTooLate, RankMissing, RankTwice
from facilitation.agreement.rules.way_out import CombinedWithItself, LaterYear, Rest, RestDoesNotAddUp, WayOut
from facilitation.agreement.tables import AdoptionRow
from facilitation.aspirations.commands import MergeProposals, ParkProposal
from facilitation.aspirations.rules.provenance import Origin
from facilitation.aspirations.tables import ProposalRow
from facilitation.budget.rules.checksum import checksum_of
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.kernel.journal import JournalRow
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.visibility import TallyVisibility
from tests.agreement.conftest import Plenary
from tests.budget.conftest import BALLOTS, JUTA, Vote


def rank(vote: Vote, *titles: str, seen: int = 0, actor=None, **places: int) -> None:
    order = {title: place for place, title in enumerate(titles, start=1)} | places
    ranks = tuple((vote.listed.get(title, title), place) for title, place in order.items())
    command = RankForGovernment(meeting_id=vote.meeting_id, ranks=ranks, seen=seen)
    vote.village.door.perform(command, actor or vote.leading)


def seen_by(vote: Vote):
    vote.village.reading.expire_all()
    return government_order(vote.village.reading, vote.village.see(vote.meeting_id))


def test_the_order_is_written_before_the_count_and_the_journal_keeps_each_writing(vote):
    rank(vote, "Sumur", "Jembatan")
    rank(vote, "Sumur", seen=1)
    assert [one.title for one in seen_by(vote).ranked] == ["Sumur"]
    written = select(JournalRow.payload).where(JournalRow.name == "RankForGovernment").order_by(JournalRow.sequence)
    payloads = vote.village.reading.scalars(written).all()
    assert [len(payload["ranks"]) for payload in payloads] == [2, 1]


@pytest.mark.row("S1-31")
def test_gaps_are_listed_by_their_size(vote):
    rank(vote, "Sumur", "Jembatan")
    vote.hold(*BALLOTS)
    vote.village.go_to(vote.leading, Phase.PLENARY)
    seen = plenary_so_far(vote.village.reading, vote.village.see(vote.meeting_id)).tracks
    first, second = seen.gaps
    assert (first.line.title, first.place.government, first.place.residents) == ("Sumur", 1, 5)
    assert (first.place.gap, second.line.title) == (4, "Jembatan")
    assert seen.ordered_by == "Siti Aminah"


@pytest.mark.parametrize(
    ("order", "refusal"),
    [({"Sumur": 1, "Jembatan": 1}, RankTwice), ({"Sumur": 2}, RankMissing), ({"elsewhere": 1}, NotFoundHere)],
)
def test_an_order_that_cannot_be_is_refused_whole(vote, order, refusal):
    with pytest.raises(refusal):
        rank(vote, **order)
    assert not seen_by(vote).ranked


def test_an_older_page_does_not_undo_what_a_colleague_wrote(vote):
    rank(vote, "Sumur")
    with pytest.raises(OrderChangedMeanwhile):
        rank(vote, "Jembatan")


def test_what_is_parked_or_merged_leaves_no_hole_in_the_order(vote):
    rank(vote, "Sumur", "Jembatan", "Balai", "Drainase")
    here, listed = {"meeting_id": vote.meeting_id}, vote.listed
    vote.village.go_to(vote.leading, Phase.DISCUSSION)
    vote.village.door.perform(ParkProposal(**here, proposal_id=listed["Sumur"], reason="Menunggu air."), vote.leading)
    merging = MergeProposals(**here, kept_proposal_id=listed["Posyandu"], merged_proposal_id=listed["Balai"])
    vote.village.door.perform(merging, vote.leading)
    assert [(one.rank, one.title) for one in seen_by(vote).ranked] == [
        (1, "Jembatan"),
        (2, "Posyandu"),
        (3, "Drainase"),
    ]


def test_once_counted_it_is_too_late_even_after_a_step_back(vote):
    vote.hold(*BALLOTS)
    with pytest.raises(OrderTooLate):
        rank(vote, "Sumur")
    vote.village.go_to(vote.leading, Phase.PLENARY)
    with pytest.raises(NotInThisPhase):
        rank(vote, "Sumur")
    vote.village.go_to(vote.leading, Phase.VOTING)
    with pytest.raises(OrderTooLate):
        rank(vote, "Sumur")
    assert not seen_by(vote).is_open


def test_while_counts_grow_for_all_to_see_it_is_too_late(vote):
    vote.terms = type(vote.terms)(
        method=vote.terms.method, limit=5, tally_visibility=TallyVisibility.LIVE, funding=vote.terms.funding
    )
    round_id = vote.draw()
    rank(vote, "Sumur")
    vote.open(round_id)
    with pytest.raises(OrderTooLate):
        rank(vote, "Jembatan", seen=1)


def test_residents_do_not_write_the_governments_order(vote):
    resident = vote.village.join(vote.meeting_id, "Tono")
    with pytest.raises(NotAllowed):
        rank(vote, "Sumur", actor=resident)


def test_before_the_reveal_nobody_sees_both(vote):
    rank(vote, "Sumur")
    assert plenary_so_far(vote.village.reading, vote.village.see(vote.meeting_id)).tracks is None


def cut(plenary: Plenary) -> dict[str, int]:
    tracks = plenary.board.tracks
    assert tracks is not None
    return {one.line.title: one.standing.lacking_rupiah for one in tracks.cut}


def test_choosing_a_way_out_moves_the_cut_line(plenary):
    assert cut(plenary) == {
        "Jembatan": 0, "Balai": 130 * JUTA, "Posyandu": 0, "Drainase": 50 * JUTA, "Sumur": 0,
    }  # fmt: skip
    plenary.decide("Posyandu", Outcome.RESERVE, reason="Tahun depan.")
    partner = Rest(contributor="PT Tirta", contributed_rupiah=20 * JUTA)
    less = {"amount_rupiah": 30 * JUTA, "way_out": WayOut.PARTNER, "rest": partner, "reason": "CSR PT Tirta."}
    plenary.decide("Drainase", Outcome.AGREED, **less)
    assert cut(plenary) == {
        "Drainase": 0, "Jembatan": 0, "Balai": 130 * JUTA, "Sumur": 0, "Posyandu": 30 * JUTA,
    }  # fmt: skip


def test_the_cut_line_never_contradicts_what_was_revealed(plenary):
    """Rp 100 juta by a rule that need not follow the support: what it funds is served first."""
    decided = plenary.board.decided
    lines = tuple(replace(line, is_funded=line.title in {"Posyandu", "Drainase", "Sumur"}) for line in decided.lines)
    village = plenary.vote.village
    seen = tracks(village.reading, village.see(plenary.meeting_id), replace(decided, lines=lines))
    assert [(one.line.title, one.standing.lacking_rupiah) for one in seen.cut] == [
        ("Posyandu", 0), ("Drainase", 0), ("Sumur", 0), ("Jembatan", 50 * JUTA), ("Balai", 120 * JUTA),
    ]  # fmt: skip


def test_what_is_agreed_from_another_source_is_carried_by_that_source(plenary):
    bridge = plenary.line("Jembatan")
    elsewhere = Decision(outcome=Outcome.AGREED, source_code="ADD", amount_rupiah=JUTA)
    assert bridge.source_in_force == "DDS"
    assert replace(bridge, decision=elsewhere).source_in_force == "ADD"
    assert replace(bridge, decision=Decision(outcome=Outcome.RESERVE)).source_in_force == "DDS"


@pytest.mark.parametrize(
    ("rest", "refusal"),
    [
        ({"way_out": WayOut.PHASED, "rest": Rest(later=(LaterYear(year=2028, amount_rupiah=1),))}, RestDoesNotAddUp),
        ({"way_out": WayOut.COMBINED, "rest": Rest(combined_with="elsewhere")}, NotFoundHere),
        ({"way_out": WayOut.COMBINED, "rest": Rest(combined_with="Drainase")}, CombinedWithItself),
    ],
)
def test_a_way_out_that_cannot_be_is_refused(plenary, rest, refusal):
    other = rest["rest"].combined_with
    if other in plenary.vote.listed:
        rest = rest | {"rest": Rest(combined_with=plenary.vote.listed[other])}
    with pytest.raises(refusal):
        plenary.decide("Drainase", Outcome.AGREED, amount_rupiah=10 * JUTA, reason="Bertahap.", **rest)
    assert plenary.line("Drainase").decision is None


def test_an_adopted_list_reads_back_its_ways_out_and_origins(adopting):
    later = Rest(later=(LaterYear(year=2028, amount_rupiah=4 * JUTA), LaterYear(year=2029, amount_rupiah=JUTA)))
    less = {"amount_rupiah": 5 * JUTA, "way_out": WayOut.PHASED, "rest": later, "reason": "Dua tahap."}
    adopting.decide("Sumur", Outcome.AGREED, **less)
    adopted = adopting.adopt()
    well = next(line for line in adopted.lines if line.title == "Sumur")
    assert well.decision.rest == later
    assert {line.origin for line in adopted.lines} == {Origin.RESIDENTS}
    assert [(one.origin, one.count) for one in adopted.by_origin] == [(Origin.RESIDENTS, 3)]
    body = adopting.vote.village.reading.scalar(select(AdoptionRow.body))
    assert checksum_of(body) == adopted.checksum
    assert json.loads(body)["lines"][-1].keys() >= {"origin", "decision"}


@pytest.mark.row("S1-09", "S2-12")
def test_what_is_agreed_is_counted_by_where_it_comes_from(plenary, past_the_program):
    of_government = update(ProposalRow).where(ProposalRow.proposal_id == plenary.vote.listed["Sumur"])
    past_the_program(of_government.values(origin=Origin.GOVERNMENT))
    for title in ("Jembatan", "Posyandu", "Sumur"):
        plenary.decide(title, Outcome.AGREED)
    plenary.vote.village.reading.expire_all()
    shown = plenary_so_far(plenary.vote.village.reading, plenary.vote.village.see(plenary.meeting_id)).tracks
    assert [(one.origin, one.count, one.rupiah) for one in shown.by_origin] == [
        (Origin.RESIDENTS, 2, 90 * JUTA),
        (Origin.GOVERNMENT, 1, 10 * JUTA),
    ]


def test_a_correction_that_is_given_up_brings_the_rest_back(adopting):
    rest = Rest(contributor="Warga Krajan", contributed_rupiah=2 * JUTA)
    less = {"amount_rupiah": 8 * JUTA, "way_out": WayOut.SELF_HELP, "rest": rest, "reason": "Swadaya."}
    adopting.decide("Sumur", Outcome.AGREED, **less)
    adopting.adopt()
    adopting.correct()
    adopting.decide("Sumur", Outcome.RESERVE, reason="Salah tulis.")
    from_correction = adopting.line("Sumur").decision
    assert from_correction is not None
    assert from_correction.rest == Rest()
    adopting.perform(DropCorrection(meeting_id=adopting.meeting_id), adopting.official)
    assert adopting.line("Sumur").decision.rest == rest
