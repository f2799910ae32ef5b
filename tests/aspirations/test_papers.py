"""What papers take from the list, what resembles a new title, and when names show."""

from dataclasses import replace
from decimal import Decimal

import pytest

from facilitation.aspirations import queries
from facilitation.aspirations.commands import ApproveAspiration, CompleteAspiration, ParkAspiration, WithdrawAspiration
from facilitation.aspirations.queries.papers import Wish
from facilitation.aspirations.rules.aspiration import Words
from facilitation.aspirations.rules.facts import Facts
from facilitation.meetings.commands import ReviseMeeting
from tests.village import frame


@pytest.fixture
def told(door, village, collecting, wati, words):
    """Wati's wish for Sumberejo with everything the form has a column for; its aspiration_id."""
    aspiration_id = door.perform(words(submission_id="message-t"), wati)
    completion = CompleteAspiration(
        meeting_id=wati.meeting_id,
        aspiration_id=aspiration_id,
        hamlet_id=village.see(wati.meeting_id).hamlets[1].hamlet_id,
        words=Words(title="Rabat jalan", rt="03", rw="01"),
        facts=Facts(place="ke sawah", volume_thousandths=250_500, unit="meter", men=40, women=35, poor=12),
        cost_rupiah=None,
    )
    door.perform(completion, wati)
    return aspiration_id


def test_every_hamlet_has_its_wishes_and_an_empty_one_none(village, told, wati, listed, reading):
    listed("Posyandu", hamlet=0)
    wishes = queries.wishes_by_hamlet(reading, village.see(wati.meeting_id))
    assert [(one.hamlet, len(one.wishes)) for one in wishes] == [("Krajan", 1), ("Sumberejo", 1), ("Ngasem", 0)]
    assert wishes[1].wishes[0] == Wish(
        activity="Rabat jalan",
        place="RT 03/RW 01, ke sawah",
        volume=Decimal("250.5"),
        unit="meter",
        men=40,
        women=35,
        poor=12,
    )


def test_a_parked_wish_is_still_a_wish_and_a_withdrawn_one_is_not(door, village, told, collecting, wati, reading):
    here = {"meeting_id": wati.meeting_id, "aspiration_id": told}
    door.perform(ParkAspiration(**here, reason="Sudah ada"), collecting)
    assert sum(len(one.wishes) for one in queries.wishes_by_hamlet(reading, village.see(wati.meeting_id))) == 1
    door.perform(WithdrawAspiration(**here), wati)
    assert sum(len(one.wishes) for one in queries.wishes_by_hamlet(reading, village.see(wati.meeting_id))) == 0


def test_the_plan_has_every_listed_proposal_by_number(village, collecting, listed, reading):
    listed("Jalan"), listed("Posyandu", hamlet=2)
    rows = queries.plan_rows(reading, collecting.meeting_id)
    assert [(row.number, row.title, row.hamlets, row.people_count) for row in rows] == [
        (1, "Jalan", ("Krajan",), 1),
        (2, "Posyandu", ("Ngasem",), 1),
    ]


def alike(reading, meeting, title, hamlet=0):
    found = queries.similar_proposals(reading, meeting.meeting_id, title, meeting.hamlets[hamlet].hamlet_id)
    return [(one.number, one.title) for one in found]


def test_the_same_words_for_the_same_hamlet_are_found(village, collecting, listed, reading):
    listed("Perbaikan jalan RT 3")
    listed("Posyandu")
    meeting = village.see(collecting.meeting_id)
    assert alike(reading, meeting, "Jalan rusak di RT 03") == [(1, "Perbaikan jalan RT 3")]
    assert alike(reading, meeting, "Lampu jalan") == []


def test_a_residents_own_words_are_found_under_the_lists_words(door, village, collecting, wati, words, reading):
    aspiration_id = door.perform(words(title="Got mampet depan masjid"), wati)
    approval = ApproveAspiration(
        meeting_id=wati.meeting_id, aspiration_id=aspiration_id, title="Saluran drainase 120 m", cost_rupiah=1_000_000
    )
    door.perform(approval, collecting)
    meeting = village.see(wati.meeting_id)
    assert alike(reading, meeting, "Selokan depan masjid") == [(1, "Saluran drainase 120 m")]


def test_words_that_wait_or_were_set_aside_are_nobodys_to_find(door, village, collecting, wati, words, reading):
    meeting = village.see(collecting.meeting_id)
    aspiration_id = door.perform(words(title="Sumur bor"), wati)
    assert alike(reading, meeting, "Sumur bor") == []
    parking = ParkAspiration(meeting_id=wati.meeting_id, aspiration_id=aspiration_id, reason="Sudah ada")
    door.perform(parking, collecting)
    assert alike(reading, meeting, "Sumur bor") == []


def test_one_proposal_is_shown_once_however_many_asked_for_it(village, collecting, wati, budi, listed, reading):
    for number in range(4):
        listed(f"Sumur bor blok {number}")
    shown = alike(reading, village.see(collecting.meeting_id), "Sumur bor")
    assert [number for number, _ in shown] == [1, 2, 3]


def test_names_show_on_public_lists_only_where_the_meeting_hides_none(door, village, collecting, listed, reading):
    listed("Jalan")
    (hidden,) = queries.listed_proposals(reading, collecting.meeting_id)
    assert (hidden.authors, hidden.aspirations[0].author) == ((), "")
    revision = ReviseMeeting(meeting_id=collecting.meeting_id, frame=frame(hides_authors=False))
    door.perform(revision, collecting)
    (shown,) = queries.listed_proposals(reading, collecting.meeting_id)
    assert (shown.authors, shown.aspirations[0].author) == (("Wati",), "Wati")


def test_staff_see_names_whatever_the_meeting_hides(village, collecting, listed, reading):
    listed("Jalan")
    (line,) = queries.board(reading, village.see(collecting.meeting_id)).listed
    assert line.authors == ("Wati",)


def test_the_history_names_staff_and_no_resident(door, village, collecting, wati, listed, reading):
    proposal_id = listed("Jalan")
    (line,) = queries.proposal_history(reading, collecting.meeting_id, proposal_id)
    assert (line.who, line.field, line.before, line.after) == ("Siti Aminah", "state", "", "listed")
    assert queries.proposal_history(reading, "0" * 20, proposal_id) == ()
    assert replace(line, who="") != line
