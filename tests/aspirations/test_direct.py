"""What the government and incoming programmes bring stands on the list beside what residents ask for."""

from dataclasses import replace

import pytest

from facilitation.aspirations import queries
from facilitation.aspirations.commands import (
    CorrectProvenance,
    MergeProposals,
    ParkProposal,
    ProposeDirectly,
    RestoreProposal,
    UnmergeProposal,
    WithdrawAspiration,
)
from facilitation.aspirations.rules.aspiration import SubmissionNotReadable
from facilitation.aspirations.rules.cost import CostOutOfRange
from facilitation.aspirations.rules.provenance import (
    OF_RESIDENTS,
    OWNER_LIMIT,
    Level,
    Origin,
    ProgrammeUnnamed,
    Provenance,
    ResidentsSpeakForThemselves,
    checked_provenance,
)
from facilitation.kernel.errors import NotFoundHere, NotInThisPhase
from facilitation.kernel.wording import TextEmpty, TextTooLong
from facilitation.meetings.rules.phase import Phase
from tests.hall import Hall
from tests.village import digest

GOVERNMENT = Provenance(origin=Origin.GOVERNMENT)
PROGRAMME = Provenance(origin=Origin.PROGRAMME, level=Level.REGENCY, owner="Dinas PU")


def listing(leading, **different):
    said = {"provenance": PROGRAMME, "title": "SPAM perdesaan", "cost_rupiah": 40, "hamlet_id": "", "topic_code": ""}
    said |= {"submission_id": digest(str(different))[:32], **different}
    return ProposeDirectly(meeting_id=str(leading.meeting_id), **said)


@pytest.fixture
def leading(village, leading):
    """Siti, while proposals are collected."""
    village.go_to(leading, Phase.ASPIRATIONS)
    return leading


def lines(reading, leading):
    reading.expire_all()
    return {line.title: line for line in queries.listed_proposals(reading, str(leading.meeting_id))}


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        (OF_RESIDENTS, ResidentsSpeakForThemselves),
        (replace(PROGRAMME, level=None), ProgrammeUnnamed),
        (replace(PROGRAMME, owner="   "), ProgrammeUnnamed),
        (replace(PROGRAMME, owner="x" * (OWNER_LIMIT + 1)), TextTooLong),
    ],
)
def test_where_it_comes_from_must_be_whole(said, refusal):
    with pytest.raises(refusal):
        checked_provenance(said)


def test_only_a_programme_has_a_level_and_an_owner():
    assert checked_provenance(replace(PROGRAMME, origin=Origin.GOVERNMENT)) == GOVERNMENT
    assert checked_provenance(replace(PROGRAMME, owner=" Dinas  PU ")) == PROGRAMME


def test_it_is_listed_for_the_whole_village_or_for_one_hamlet(village, leading, reading):
    ngasem = village.see(leading.meeting_id).hamlets[2]
    village.door.perform(listing(leading), leading)
    village.door.perform(listing(leading, title="Poskamling", hamlet_id=ngasem.hamlet_id), leading)
    found = lines(reading, leading)
    assert found["SPAM perdesaan"].hamlets == ("Krajan", "Sumberejo", "Ngasem")
    assert found["Poskamling"].hamlets == ("Ngasem",)
    assert found["Poskamling"].provenance == PROGRAMME
    assert not found["Poskamling"].is_withdrawn


def test_the_same_form_sent_twice_lists_one_proposal(village, leading, reading):
    first = village.door.perform(listing(leading), leading)
    assert village.door.perform(listing(leading), leading) == first
    assert len(lines(reading, leading)) == 1
    with pytest.raises(SubmissionNotReadable):
        village.door.perform(listing(leading, submission_id=""), leading)
    village.door.perform(listing(leading, submission_id="f" * 32), leading)
    assert len(queries.listed_proposals(reading, str(leading.meeting_id))) == 2


@pytest.mark.parametrize(
    ("different", "refusal"),
    [
        ({"provenance": OF_RESIDENTS}, ResidentsSpeakForThemselves),
        ({"provenance": replace(PROGRAMME, owner="")}, ProgrammeUnnamed),
        ({"title": " "}, TextEmpty),
        ({"cost_rupiah": 0}, CostOutOfRange),
        ({"hamlet_id": "nowhere"}, NotFoundHere),
    ],
)
def test_what_cannot_be_listed_is_refused_whole(village, leading, reading, different, refusal):
    with pytest.raises(refusal):
        village.door.perform(listing(leading, **different), leading)
    assert not lines(reading, leading)


def test_a_neighbours_hamlet_does_not_exist_here(village, leading, other_leading):
    theirs = village.see(other_leading.meeting_id).hamlets[0].hamlet_id
    with pytest.raises(NotFoundHere):
        village.door.perform(listing(leading, hamlet_id=theirs), leading)


def test_once_people_vote_nothing_is_added(village, leading):
    village.go_to(leading, Phase.VOTING)
    with pytest.raises(NotInThisPhase):
        village.door.perform(listing(leading), leading)


def test_where_it_comes_from_can_be_corrected_and_is_kept_in_its_history(village, leading, reading):
    proposal_id = str(village.door.perform(listing(leading), leading))
    correction = CorrectProvenance(meeting_id=str(leading.meeting_id), proposal_id=proposal_id, provenance=GOVERNMENT)
    village.door.perform(correction, leading)
    assert lines(reading, leading)["SPAM perdesaan"].provenance == GOVERNMENT
    history = queries.proposal_history(reading, str(leading.meeting_id), proposal_id)
    assert {("origin", "programme", "government"), ("owner", "Dinas PU", "")} <= {
        (line.field, line.before, line.after) for line in history
    }


def test_what_residents_have_written_stays_theirs(village, leading, wati, reading):
    proposal_id = village.propose(leading, wati, "Jembatan")
    correction = CorrectProvenance(meeting_id=str(leading.meeting_id), proposal_id=proposal_id, provenance=GOVERNMENT)
    with pytest.raises(ResidentsSpeakForThemselves):
        village.door.perform(correction, leading)
    assert lines(reading, leading)["Jembatan"].provenance == OF_RESIDENTS


def test_nobody_takes_back_what_no_resident_has_asked_for(village, leading, wati, reading):
    here = {"meeting_id": str(leading.meeting_id)}
    kept = str(village.door.perform(listing(leading), leading))
    village.door.perform(ParkProposal(**here, proposal_id=kept, reason="Belum jelas lokasinya."), leading)
    village.door.perform(RestoreProposal(**here, proposal_id=kept), leading)
    merged = village.propose(leading, wati, "Air bersih")
    village.door.perform(MergeProposals(**here, kept_proposal_id=kept, merged_proposal_id=merged), leading)
    line = lines(reading, leading)["SPAM perdesaan"]
    assert (line.people_count, line.provenance.origin) == (1, Origin.PROGRAMME)
    village.door.perform(WithdrawAspiration(**here, aspiration_id=line.aspirations[0].aspiration_id), wati)
    assert "SPAM perdesaan" in lines(reading, leading)


def test_a_merged_one_stands_for_itself_again(village, leading, wati, reading):
    here = {"meeting_id": str(leading.meeting_id)}
    kept = village.propose(leading, wati, "Air bersih")
    merged = str(village.door.perform(listing(leading), leading))
    village.door.perform(MergeProposals(**here, kept_proposal_id=kept, merged_proposal_id=merged), leading)
    village.door.perform(UnmergeProposal(**here, proposal_id=merged), leading)
    assert lines(reading, leading).keys() == {"Air bersih", "SPAM perdesaan"}


def test_staff_list_it_on_a_page_and_everybody_sees_where_it_comes_from(hall: Hall):
    hall.go_to("registration")
    wati = hall.join("Wati")
    hall.go_to("aspirations")
    new = f"/console/{hall.meeting_id}/proposals/new"
    typed = {"title": "SPAM perdesaan", "cost": "40.000.000", "origin": "programme", "owner": "Dinas PU"}
    hall.laptop.get(new)
    page = hall.laptop.submit(new, typed, expect=409)
    assert "dari tingkat mana" in page.text
    assert page.one("#owner")["value"] == "Dinas PU"
    page = hall.laptop.submit(new, {**typed, "level": "regency"})
    assert "Program masuk desa · Kabupaten/kota · Dinas PU" in page.text
    assert "0 orang" not in page.text
    told = wati.get(f"/m/{hall.code}/").text
    assert "Dinas PU" in told
    assert "0 orang" not in told
    assert "program" in wati.get(f"/m/{hall.code}/wall").one(".lines").text
    hall.laptop.get(new)
    hall.laptop.submit(new, {**typed, "cost": "nol"}, expect=422)
