"""Proposals linked to goals, to an entry of the RPJM Desa, and to the years in which they are planned."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.aspirations.commands import (
    ApproveAspiration,
    MergeProposals,
    ParkAspiration,
    RewordProposal,
    SplitProposal,
    SubmitAspiration,
    WithdrawAspiration,
)
from facilitation.aspirations.queries import board, proposal_desk
from facilitation.aspirations.rules.linking import (
    Links,
    PlannedYear,
    TooManyYears,
    YearNotPlanned,
    YearsDoNotSum,
    YearShareMissing,
    YearTwice,
    checked_years,
    shares,
)
from facilitation.aspirations.rules.missing import Part
from facilitation.aspirations.rules.proposal import ChangedMeanwhile, ProposalMerged
from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.errors import NotAllowed
from facilitation.meetings.commands import ReviseMeeting
from facilitation.programmes.commands import CreateProgramme, ReviseAims
from facilitation.programmes.queries import programme_by_id
from facilitation.programmes.rules.aims import AimKind, AimLine, AimServed, AimUnknown
from tests.programmes.conftest import FRAME, GOALS

OFFERED = range(2026, 2033)


def planned(*pairs):
    return tuple(PlannedYear(year=year, amount_rupiah=amount) for year, amount in pairs)


@pytest.mark.parametrize(
    ("years", "refusal"),
    [
        (planned((2026, 60), (2027, 50)), YearsDoNotSum),
        (planned((2026, 60), (2027, 39)), YearsDoNotSum),
        (planned((2026, 100), (2027, 0)), YearShareMissing),
        (planned((2026, 101), (2027, -1)), YearShareMissing),
        (planned((2026, 50), (2026, 50)), YearTwice),
        (planned((2025, 100)), YearNotPlanned),
        (planned(*((2026 + more, 10) for more in range(11))), TooManyYears),
    ],
)
def test_years_that_cannot_be_are_refused(years, refusal):
    with pytest.raises(refusal):
        checked_years(years, cost_rupiah=100, offered=OFFERED)


def test_years_are_kept_in_their_order_with_exact_shares():
    assert checked_years(planned((2027, 40), (2026, 60)), cost_rupiah=100, offered=OFFERED) == planned(
        (2026, 60), (2027, 40)
    )
    assert checked_years((), cost_rupiah=100, offered=()) == ()


def test_without_amounts_the_years_share_the_cost_to_the_last_rupiah():
    equal = checked_years(planned((2028, 0), (2026, 0), (2027, 0)), cost_rupiah=100, offered=OFFERED)
    assert equal == planned((2026, 34), (2027, 33), (2028, 33))


@given(
    st.lists(st.integers(1, 10**12), min_size=1, max_size=8),
    st.integers(1, 10**13),
)
def test_shares_make_the_cost_whatever_it_becomes(amounts, cost_rupiah):
    agreed = planned(*enumerate(amounts, start=2026))
    assert sum(one.amount_rupiah for one in shares(agreed, cost_rupiah=cost_rupiah)) == cost_rupiah
    assert shares(agreed, cost_rupiah=sum(amounts)) == agreed


@pytest.mark.row("S1-05")
def test_a_proposal_is_linked_and_its_history_says_so(village, held):
    proposal_id = held.propose("Posyandu")
    links = Links(
        aim_ids=(held.aim("Gotong royong"), held.aim(GOALS[1])),
        rpjm_entry="Pelayanan kesehatan",
        years=planned((2026, 6_000_000), (2027, 4_000_000)),
    )
    held.link(proposal_id, links)
    # Goals stand before missions, whatever order they were ticked in.
    assert held.links(proposal_id) == replace(links, aim_ids=(held.aim(GOALS[1]), held.aim("Gotong royong")))
    view = proposal_desk(village.reading, village.see(held.meeting_id), proposal_id)
    changed = {line.field: (line.before, line.after) for line in view.history if line.field != "state"}
    assert changed == {
        "aims": ("", f"{GOALS[1]}; Gotong royong"),
        "years": ("", "2026: 6000000, 2027: 4000000"),
        "rpjm_entry": ("", "Pelayanan kesehatan"),
    }
    held.link(proposal_id, links, seen=0)  # the same page sent twice


def test_a_later_cost_is_shared_over_the_same_years(village, held):
    proposal_id = held.propose("Talud")
    held.link(proposal_id, Links(years=planned((2026, 6_000_000), (2027, 4_000_000))))
    dearer = RewordProposal(meeting_id=held.meeting_id, proposal_id=proposal_id, title="Talud", cost_rupiah=20_000_000)
    village.door.perform(dearer, held.leading)
    assert held.links(proposal_id).years == planned((2026, 12_000_000), (2027, 8_000_000))


def test_what_cannot_be_linked_is_refused_and_nothing_is_kept(village, held, siti):
    proposal_id = held.propose("Posyandu")
    other = programme_by_id(
        village.reading, str(village.door.perform(CreateProgramme(frame=FRAME, goals=("Lain",)), siti))
    )
    for links, refusal in (
        (Links(aim_ids=(other.goals[0].aim_id,)), AimUnknown),
        (Links(aim_ids=("f" * 20,)), AimUnknown),
        (Links(years=planned((2024, 10_000_000))), YearNotPlanned),
        (Links(aim_ids=(held.aim(GOALS[0]),), years=planned((2026, 1))), YearsDoNotSum),
    ):
        with pytest.raises(refusal):
            held.link(proposal_id, links)
    with pytest.raises(ChangedMeanwhile):
        held.link(proposal_id, Links(rpjm_entry="Lain"), seen=0)
    taker = Actor(role=Role.MINUTE_TAKER, actor_id=siti.actor_id, meeting_id=held.meeting_id)
    with pytest.raises(NotAllowed):
        held.link(proposal_id, Links(rpjm_entry="Lain"), by=taker)
    assert held.links(proposal_id) == Links()


def test_a_meeting_without_a_programme_has_no_goals_to_link_and_lacks_none(village, held):
    proposal_id = held.propose("Posyandu")
    aim_id = held.aim(GOALS[0])
    held.link(proposal_id, Links(aim_ids=(aim_id,)))
    frame = village.see(held.meeting_id).frame
    village.door.perform(
        ReviseMeeting(meeting_id=held.meeting_id, frame=replace(frame, programme_id=None)), held.leading
    )
    assert held.links(proposal_id).aim_ids == ()
    assert Part.GOAL not in board(village.reading, village.see(held.meeting_id)).listed[0].missing
    with pytest.raises(AimUnknown):
        held.link(proposal_id, Links(aim_ids=(aim_id,)))
    # Whoever goes back to the programme finds the links that were there.
    village.door.perform(ReviseMeeting(meeting_id=held.meeting_id, frame=frame), held.leading)
    assert held.links(proposal_id).aim_ids == (aim_id,)


def test_a_missing_goal_is_named_until_a_goal_and_not_only_a_mission_is_served(village, held):
    proposal_id = held.propose("Posyandu")

    def missing():
        return board(village.reading, village.see(held.meeting_id)).listed[0].missing

    assert missing()[-2:] == (Part.GOAL, Part.YEARS)
    held.link(proposal_id, Links(aim_ids=(held.aim("Gotong royong"),)))
    assert Part.GOAL in missing()
    held.link(proposal_id, Links(aim_ids=(held.aim(GOALS[0]),)))
    assert Part.GOAL not in missing()


def test_a_resident_chooses_a_goal_in_one_tap_and_the_proposal_serves_it(village, held):
    resident = village.join(held.meeting_id, "Wati")
    words = SubmitAspiration(
        meeting_id=held.meeting_id,
        submission_id="a" * 32,
        title="Sumur",
        problem="",
        hamlet_id=village.see(held.meeting_id).hamlets[0].hamlet_id,
        cost_rupiah=None,
        aim_id=held.aim(GOALS[3]),
    )
    with pytest.raises(AimUnknown):
        village.door.perform(replace(words, aim_id="f" * 20), resident)
    aspiration_id = str(village.door.perform(words, resident))
    approve = ApproveAspiration(
        meeting_id=held.meeting_id, aspiration_id=aspiration_id, title="Sumur", cost_rupiah=1_000_000
    )
    proposal_id = str(village.door.perform(approve, held.leading))
    assert held.links(proposal_id).aim_ids == (held.aim(GOALS[3]),)


def test_a_goal_that_a_wish_has_chosen_is_not_removed_while_the_wish_can_come_on_the_list(village, held, siti):
    resident, served = village.join(held.meeting_id, "Wati"), held.aim(GOALS[3])
    wish = SubmitAspiration(
        meeting_id=held.meeting_id,
        submission_id="a" * 32,
        title="Sumur",
        problem="",
        hamlet_id=village.see(held.meeting_id).hamlets[0].hamlet_id,
        cost_rupiah=None,
        aim_id=served,
    )
    aspiration_id = str(village.door.perform(wish, resident))
    lines = tuple(AimLine(aim_id=one.aim_id, words=one.words) for one in held.programme.goals if one.aim_id != served)
    without = ReviseAims(programme_id=held.programme_id, kind=AimKind.GOAL, lines=lines)
    with pytest.raises(AimServed):
        village.door.perform(without, siti)
    park = ParkAspiration(meeting_id=held.meeting_id, aspiration_id=aspiration_id, reason="Belum jelas")
    village.door.perform(park, held.leading)
    with pytest.raises(AimServed):
        village.door.perform(without, siti)
    village.door.perform(WithdrawAspiration(meeting_id=held.meeting_id, aspiration_id=aspiration_id), resident)
    village.door.perform(without, siti)
    assert served not in {aim.aim_id for aim in held.programme.aims}


def test_apart_and_together_again(village, held):
    first, second = held.propose("Jalan"), held.propose("Jembatan")
    held.link(first, Links(aim_ids=(held.aim(GOALS[2]),)))
    merge = MergeProposals(meeting_id=held.meeting_id, kept_proposal_id=first, merged_proposal_id=second)
    village.door.perform(merge, held.leading)
    with pytest.raises(ProposalMerged):
        held.link(second, Links(aim_ids=(held.aim(GOALS[2]),)))
    line = board(village.reading, village.see(held.meeting_id)).listed[0]
    apart = SplitProposal(
        meeting_id=held.meeting_id,
        proposal_id=first,
        aspiration_ids=(line.aspirations[1].aspiration_id,),
        title="Jembatan",
        cost_rupiah=1_000_000,
    )
    taken_out = str(village.door.perform(apart, held.leading))
    assert held.links(taken_out).aim_ids == held.links(first).aim_ids == (held.aim(GOALS[2]),)
