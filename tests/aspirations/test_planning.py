"""Officials complete a proposal's line in the plan, on a source the meeting has a ceiling for."""

from dataclasses import replace

import pytest

from facilitation.aspirations import queries
from facilitation.aspirations.commands import (
    CompleteProposal,
    MergeProposals,
    ParkProposal,
    RestoreProposal,
)
from facilitation.aspirations.events import ProposalListChanged
from facilitation.aspirations.rules.cost import CostOutOfRange
from facilitation.aspirations.rules.facts import Facts, Matter
from facilitation.aspirations.rules.plan import (
    ActivityNeedsName,
    ExecutionMode,
    FixedByTheVote,
    Plan,
    ResponsibleBody,
)
from facilitation.aspirations.rules.proposal import ChangedMeanwhile, ProposalMerged
from facilitation.aspirations.rules.reference import CodeUnknown
from facilitation.aspirations.rules.sources import SourceInUse, SourceNotOffered
from facilitation.kernel.actor import STRANGER, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere
from facilitation.meetings.commands import ReviseMeeting
from facilitation.meetings.rules.frame import Ceiling
from facilitation.meetings.rules.phase import Phase
from tests.meetings.crowd import at_once, refused
from tests.village import frame

DDS = Ceiling(source_code="DDS", amount_rupiah=100_000_000)
ADD = Ceiling(source_code="ADD", amount_rupiah=30_000_000)
PLAN = Plan(
    cost_rupiah=25_000_000,
    source_code="DDS",
    activity_code="2.3.10",
    carried_out="April–Juni 2027",
    executor="TPK Desa",
    mode=ExecutionMode.SELF_MANAGED,
    responsible=ResponsibleBody.VILLAGE,
    facts=Facts(
        place="RT 3",
        volume_thousandths=250_500,
        unit="meter",
        men=40,
        women=35,
        poor=12,
        topic_code="roads",
        sdg_code="9",
        matter=Matter.DEVELOPMENT,
    ),
)


@pytest.fixture
def road(collecting, listed):
    """A listed proposal; its proposal_id."""
    return listed("Jalan")


@pytest.fixture
def official(collecting):
    """Somebody from the village office."""
    return replace(collecting, role=Role.OFFICIAL)


def completing(leading, proposal_id, *, seen=1, **different):
    return CompleteProposal(
        meeting_id=leading.meeting_id, proposal_id=proposal_id, plan=replace(PLAN, **different), seen=seen
    )


def revising(leading, *ceilings):
    return ReviseMeeting(meeting_id=leading.meeting_id, frame=frame(ceilings=ceilings))


def the_line(reading, leading):
    (line,) = queries.listed_proposals(reading, leading.meeting_id)
    return line


def test_a_proposal_begins_on_the_main_source_and_lacks_the_rest(road, collecting, reading):
    line = the_line(reading, collecting)
    assert line.plan == Plan(cost_rupiah=12_500_000, source_code="DDS")
    assert len(line.missing) == 7


def test_an_official_completes_its_line_in_the_plan(door, road, official, reading, published):
    door.perform(completing(official, road), official)
    line = the_line(reading, official)
    assert (line.plan, line.missing) == (PLAN, ())
    assert published.events[-1] == ProposalListChanged(meeting_id=official.meeting_id, proposal_id=road)


def test_a_districts_own_activity_is_named(door, road, official, reading):
    door.perform(completing(official, road, activity_code="2.3.91", activity_name="Plat beton"), official)
    plan = the_line(reading, official).plan
    assert (plan.activity_code, plan.activity_name) == ("2.3.91", "Plat beton")


def test_a_matter_beyond_the_village_names_the_office_and_stays_visible(door, road, official, reading):
    beyond = {"responsible": ResponsibleBody.AGENCY, "responsible_name": "Dinas PUPR"}
    door.perform(completing(official, road, **beyond), official)
    (row,) = queries.plan_rows(reading, official.meeting_id)
    assert (row.plan.is_beyond_village, row.plan.responsible_name, row.number) == (True, "Dinas PUPR", 1)


@pytest.mark.parametrize(
    ("different", "refusal"),
    [
        ({"activity_code": "9.9.01"}, CodeUnknown),
        ({"activity_code": "9.9.99", "activity_name": "Apa saja"}, CodeUnknown),
        ({"activity_code": "2.3"}, CodeUnknown),
        ({"activity_code": "2.3.91"}, ActivityNeedsName),
        ({"source_code": "ADD"}, SourceNotOffered),
        ({"source_code": ""}, SourceNotOffered),
        ({"facts": Facts(sdg_code="0")}, CodeUnknown),
        ({"facts": Facts(topic_code="moon")}, CodeUnknown),
        ({"cost_rupiah": 0}, CostOutOfRange),
    ],
    ids=["no such field", "no such own", "no activity", "nameless", "no ceiling", "no source", "goal", "topic", "free"],
)
def test_what_no_list_holds_is_refused(door, road, official, reading, different, refusal):
    with pytest.raises(refusal):
        door.perform(completing(official, road, **different), official)
    assert the_line(reading, official).plan == Plan(cost_rupiah=12_500_000, source_code="DDS")


def test_of_two_officials_the_second_is_told_before_anything_is_lost(door, road, official, reading):
    door.perform(completing(official, road), official)
    late = completing(official, road, carried_out="Mei")
    with pytest.raises(ChangedMeanwhile) as refusal:
        door.perform(late, official)
    assert refusal.value.fields == {"number": 1}
    seen = len(queries.proposal_history(reading, official.meeting_id, road))
    door.perform(replace(late, seen=seen), official)
    assert the_line(reading, official).plan.carried_out == "Mei"


def test_the_same_page_sent_twice_is_no_quarrel(door, road, official):
    for _ in range(2):
        door.perform(completing(official, road), official)


def test_a_merged_proposal_is_completed_where_it_lives_on(door, listed, collecting, road):
    other = listed("Jembatan")
    door.perform(
        MergeProposals(meeting_id=collecting.meeting_id, kept_proposal_id=other, merged_proposal_id=road), collecting
    )
    with pytest.raises(ProposalMerged):
        door.perform(completing(collecting, road), collecting)


def test_only_officials_and_facilitators_of_the_meeting_complete(door, road, official, wati, other_leading):
    everybody_else = (
        (STRANGER, NotAllowed),
        (wati, NotAllowed),
        (replace(official, role=Role.MINUTE_TAKER), NotAllowed),
        (replace(official, role=Role.OBSERVER), NotAllowed),
        (other_leading, NotFoundHere),
    )
    for actor, refusal in everybody_else:
        with pytest.raises(refusal):
            door.perform(completing(official, road), actor)
    with pytest.raises(NotFoundHere):
        door.perform(completing(official, "0" * 20), official)


def test_once_people_vote_the_ballot_stands_still_and_the_rest_may_be_completed(
    door, village, road, official, collecting, reading
):
    village.go_to(collecting, Phase.VOTING)
    with pytest.raises(FixedByTheVote):
        door.perform(completing(official, road), official)
    asked = {"cost_rupiah": 12_500_000, "facts": Facts(men=40, sdg_code="9")}
    door.perform(completing(official, road, **asked), official)
    line = the_line(reading, official)
    assert (line.cost_rupiah, line.plan.carried_out, line.plan.facts.men) == (12_500_000, "April–Juni 2027", 40)


def test_a_cost_is_held_against_the_ceiling_of_its_own_source(door, road, collecting, reading):
    door.perform(revising(collecting, DDS, ADD), collecting)
    door.perform(completing(collecting, road, source_code="ADD", cost_rupiah=30_000_000), collecting)
    assert not the_line(reading, collecting).exceeds_ceiling
    seen = len(queries.proposal_history(reading, collecting.meeting_id, road))
    dearer = completing(collecting, road, source_code="ADD", cost_rupiah=30_000_001, seen=seen)
    door.perform(dearer, collecting)
    assert the_line(reading, collecting).exceeds_ceiling


def test_a_source_somebody_counts_on_stays_in_the_set_up(door, village, road, collecting):
    with pytest.raises(SourceInUse) as refusal:
        door.perform(revising(collecting, ADD), collecting)
    assert refusal.value.fields == {"number": 1}
    assert village.see(collecting.meeting_id).ceilings == (DDS,)


def test_a_proposal_put_back_finds_its_source_gone_and_takes_the_main_one(door, road, collecting, reading):
    here = {"meeting_id": collecting.meeting_id, "proposal_id": road}
    door.perform(ParkProposal(**here, reason="Milik provinsi"), collecting)
    door.perform(revising(collecting, ADD), collecting)
    door.perform(RestoreProposal(**here), collecting)
    line = the_line(reading, collecting)
    assert (line.source_code, line.exceeds_ceiling) == ("ADD", False)


@pytest.mark.race
def test_officials_who_save_at_once_do_not_overwrite_each_other(door, road, official):
    saves = [(completing(official, road, executor=f"TPK {number}"), official) for number in range(6)]
    assert refused(at_once(door, saves), ChangedMeanwhile) == 5
