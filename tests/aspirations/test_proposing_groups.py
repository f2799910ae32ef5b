"""Staff say which group's own a proposal is."""

from dataclasses import replace

import pytest

from facilitation.aspirations import queries
from facilitation.aspirations.commands import MergeProposals, NameProposingGroup, ParkProposal, SplitProposal
from facilitation.aspirations.events import ProposalListChanged
from facilitation.aspirations.rules.proposal import ProposalMerged
from facilitation.kernel.actor import STRANGER, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.kernel.journal import JournalRow
from facilitation.meetings.rules.phase import Phase
from facilitation.reference.groups import ProposingGroup
from tests.hall import Hall

WOMEN = ProposingGroup.WOMEN


def naming(leading, proposal_id, group=WOMEN):
    return NameProposingGroup(meeting_id=leading.meeting_id, proposal_id=proposal_id, group=group)


def groups(reading, leading):
    return {line.title: line.proposing_group for line in queries.listed(reading, leading.meeting_id)}


def test_a_proposal_is_no_groups_own_until_somebody_says_so(door, listed, collecting, reading, published):
    road, _ = listed("Jalan"), listed("Sumur")
    assert groups(reading, collecting) == {"Jalan": None, "Sumur": None}
    door.perform(naming(collecting, road), collecting)
    assert groups(reading, collecting) == {"Jalan": WOMEN, "Sumur": None}
    assert published.events[-1] == ProposalListChanged(meeting_id=collecting.meeting_id, proposal_id=road)


def test_it_can_be_taken_back_and_both_stand_in_the_history_and_the_journal(door, listed, collecting, reading):
    road = listed("Jalan")
    for group in (WOMEN, WOMEN, None):
        door.perform(naming(collecting, road, group), collecting)
    history = queries.proposal_history(reading, collecting.meeting_id, road)
    changes = [(line.before, line.after) for line in history if line.field == "proposing_group"]
    assert changes == [("", "women"), ("women", "")]
    entries = reading.query(JournalRow).filter(JournalRow.name == "NameProposingGroup").all()
    assert len(entries) == 3


def test_the_minute_taker_may_say_it_too(door, listed, collecting, reading):
    door.perform(naming(collecting, listed("Jalan")), replace(collecting, role=Role.MINUTE_TAKER))
    assert groups(reading, collecting) == {"Jalan": WOMEN}


@pytest.mark.parametrize("role", [Role.OFFICIAL, Role.CHAIR, Role.OBSERVER])
def test_nobody_else_of_the_staff_may(door, listed, collecting, role):
    with pytest.raises(NotAllowed):
        door.perform(naming(collecting, listed("Jalan")), replace(collecting, role=role))


def test_residents_and_strangers_may_not(door, listed, collecting, wati):
    road = listed("Jalan")
    for actor in (wati, STRANGER):
        with pytest.raises(NotAllowed):
            door.perform(naming(collecting, road), actor)


def test_once_people_can_vote_it_stays(door, village, listed, collecting):
    road = listed("Jalan")
    village.go_to(collecting, Phase.VOTING)
    with pytest.raises(NotInThisPhase):
        door.perform(naming(collecting, road), collecting)


def test_another_meetings_proposal_is_not_found(door, listed, collecting, other_leading, village):
    road = listed("Jalan")
    village.go_to(other_leading, Phase.ASPIRATIONS)
    with pytest.raises(NotFoundHere):
        door.perform(naming(other_leading, road), other_leading)


def test_a_merged_proposal_says_nothing_of_its_own(door, listed, collecting):
    kept, gone = listed("Jalan"), listed("Jembatan")
    merging = MergeProposals(meeting_id=collecting.meeting_id, kept_proposal_id=kept, merged_proposal_id=gone)
    door.perform(merging, collecting)
    with pytest.raises(ProposalMerged):
        door.perform(naming(collecting, gone), collecting)


def test_what_is_set_aside_can_be_named(door, listed, collecting, reading):
    road = listed("Jalan")
    here = {"meeting_id": collecting.meeting_id, "proposal_id": road}
    door.perform(ParkProposal(**here, reason="Sebentar."), collecting)
    door.perform(naming(collecting, road), collecting)
    assert queries.listed(reading, collecting.meeting_id) == ()


def test_what_is_taken_out_of_a_groups_proposal_is_the_groups_too(door, listed, collecting, reading):
    kept, gone = listed("Jalan"), listed("Jembatan")
    door.perform(naming(collecting, kept), collecting)
    door.perform(
        MergeProposals(meeting_id=collecting.meeting_id, kept_proposal_id=kept, merged_proposal_id=gone), collecting
    )
    (line,) = queries.listed_proposals(reading, collecting.meeting_id)
    apart = SplitProposal(
        meeting_id=collecting.meeting_id,
        proposal_id=kept,
        aspiration_ids=(line.standing[-1].aspiration_id,),
        title="Jembatan bambu",
        cost_rupiah=1_000_000,
    )
    door.perform(apart, collecting)
    assert groups(reading, collecting) == {"Jalan": WOMEN, "Jembatan bambu": WOMEN}


@pytest.fixture
def proposal(hall: Hall) -> str:
    """The address of a listed proposal's page."""

    def one_is_listed() -> tuple[()]:
        wati = hall.join("Wati")
        hall.go_to("aspirations")
        hall.collect(wati, "Posyandu")
        return ()

    hall.play(one_is_listed)
    return f"/console/{hall.meeting_id}/proposals/{hall.proposal_ids()[0]}"


@pytest.mark.parametrize(
    ("locale", "sentence"), [("id", "Usulan kelompok perempuan"), ("en", "Proposal of the women's group")]
)
def test_the_page_and_the_lists_say_whose_it_is(hall: Hall, proposal: str, locale: str, sentence: str) -> None:
    hall.laptop.get(proposal)
    hall.laptop.submit("/group", {"proposing_group": "women"})
    for client, domain in ((hall.laptop, "localhost"), (phone := hall.join("Budi"), "192.168.1.10")):
        client.client.set_cookie("locale", locale, domain=domain)
    assert sentence in hall.laptop.get(proposal).text
    assert sentence in hall.laptop.get(f"/console/{hall.meeting_id}/proposals").text
    assert sentence in phone.get(f"/m/{hall.code}/").text
    chosen = [one["value"] for one in hall.laptop.get(proposal).all("option") if one.get("selected") is not None]
    assert "women" in chosen


def test_the_page_takes_it_back(hall: Hall, proposal: str) -> None:
    hall.laptop.get(proposal)
    hall.laptop.submit("/group", {"proposing_group": "poor"})
    assert "Usulan kelompok rumah tangga miskin" in hall.laptop.get(proposal).text
    hall.laptop.submit("/group", {"proposing_group": ""})
    assert "Usulan kelompok" not in hall.laptop.get(proposal).one("#main").text.split("Riwayat")[0]


def test_a_group_that_is_none_is_refused_where_it_was_chosen(hall: Hall, proposal: str) -> None:
    page = hall.press(f"{proposal}/group", {"proposing_group": "landlords"}, expect=422)
    assert page.all("#proposing_group-error")
