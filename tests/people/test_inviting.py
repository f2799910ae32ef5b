"""The invited list: taken in by parts, nobody on it twice, taken off again."""

import pytest
from sqlalchemy import func, select

from facilitation.kernel.actor import Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.meetings.rules.phase import Phase
from facilitation.people import queries
from facilitation.people.commands import ClearInvitees, ImportInvitees, MarkPresent, RemoveInvitee
from facilitation.people.events import AttendanceChanged
from facilitation.people.invited_files import invited_from_text
from facilitation.people.rules.gender import Gender
from facilitation.people.rules.invitees import INVITED_LIMIT, InvitedLine, TooManyInvited
from facilitation.people.rules.private_numbers import IdentityNumberTyped
from facilitation.people.tables import InviteeRow
from tests.meetings.crowd import at_once
from tests.people.crowd import as_staff, line


def importing(leading, *lines):
    return ImportInvitees(meeting_id=leading.meeting_id, lines=lines)


def count(reading):
    return reading.scalar(select(func.count()).select_from(InviteeRow))


def page(village, leading, reading):
    return queries.invited_page(reading, village.see(leading.meeting_id))


def test_everything_the_list_says_is_kept(village, leading, reading, published):
    full = InvitedLine(
        name="Bu Wati",
        unsur_code="pkk",
        jabatan="Ketua PKK",
        hamlet_name="krajan",
        rt="3",
        rw="1",
        gender=Gender.FEMALE,
    )
    village.door.perform(importing(leading, full), leading)
    (kept,) = page(village, leading, reading).invitees
    assert (kept.name, kept.gender, kept.rt, kept.rw, kept.jabatan) == ("Bu Wati", Gender.FEMALE, "3", "1", "Ketua PKK")
    assert kept.unsur.code == "pkk"
    assert kept.hamlet_id == village.see(leading.meeting_id).hamlets[0].hamlet_id
    assert published.events[-1] == AttendanceChanged(meeting_id=leading.meeting_id)


def test_a_hamlet_that_is_none_of_the_meetings_is_kept_as_it_was_written(village, leading, reading):
    village.door.perform(importing(leading, line("Pak Camat", hamlet_name="Kota")), leading)
    (kept,) = page(village, leading, reading).invitees
    assert (kept.hamlet, kept.hamlet_id) == ("Kota", "")


def test_a_second_part_adds_who_is_not_there_yet_and_tells_who_was(village, leading, reading, published, invite):
    invite(leading, "Wati", "Budi")
    before = len(published.events)
    again = importing(leading, line("BUDI"), line("Joko"), line("wati"), line("Joko", hamlet_name="Ngasem"))
    assert village.door.perform(again, leading) == (0, 2)
    assert [one.name for one in page(village, leading, reading).invitees] == ["Wati", "Budi", "Joko", "Joko"]
    assert village.door.perform(again, leading) == (0, 1, 2, 3)
    assert len(published.events) == before + 1


def test_a_list_with_an_identity_number_in_a_name_is_refused_whole(village, leading, reading):
    with pytest.raises(IdentityNumberTyped):
        village.door.perform(importing(leading, line("Wati"), line("Budi 3302150708900001")), leading)
    assert count(reading) == 0


def test_the_list_has_an_end_however_many_parts_it_comes_in(village, leading, reading):
    half = [line(f"Warga {chr(65 + n // 26 % 26)}{chr(65 + n % 26)} {n}") for n in range(INVITED_LIMIT)]
    village.door.perform(importing(leading, *half), leading)
    with pytest.raises(TooManyInvited):
        village.door.perform(importing(leading, line("Satu lagi")), leading)
    assert count(reading) == INVITED_LIMIT


def test_a_pasted_list_with_marks_semicolons_and_doubles_arrives_as_people(village, leading, reading):
    text = "\ufeffNo;Nama;L/P;Dusun;RT/RW;NIK;Jabatan\r\n1;Wati;P;Krajan;03/01;3302150708900001;Ketua PKK\r\n"
    text += "2;Budi;L;Sumberejo;;3302150708900002;\r\n3;WATI;P;KRAJAN;;;\r\n4;;;;;;\r\n"
    listed = invited_from_text(text, ["Krajan", "Sumberejo"])
    assert village.door.perform(importing(leading, *listed.lines), leading) == ()
    kept = page(village, leading, reading).invitees
    assert [(one.name, one.hamlet, one.rt, one.jabatan) for one in kept] == [
        ("Wati", "Krajan", "3", "Ketua PKK"),
        ("Budi", "Sumberejo", "", ""),
    ]
    assert [double.name for double in listed.duplicates] == ["WATI"]


def test_who_is_taken_off_stays_present_as_somebody_not_invited(village, leading, reading, invite):
    (wati, _) = invite(leading, "Wati", "Budi")
    village.door.perform(MarkPresent(meeting_id=leading.meeting_id, invitee_id=wati), leading)
    village.door.perform(RemoveInvitee(meeting_id=leading.meeting_id, invitee_id=wati), leading)
    board = queries.board(reading, village.see(leading.meeting_id))
    assert (board.present, board.quorum.invited, board.quorum.present) == (1, 1, 0)
    with pytest.raises(NotFoundHere):
        village.door.perform(RemoveInvitee(meeting_id=leading.meeting_id, invitee_id=wati), leading)


def test_the_whole_list_is_cleared_once(village, leading, reading, published, invite):
    for invitee_id in invite(leading, "Wati", "Budi"):
        village.door.perform(MarkPresent(meeting_id=leading.meeting_id, invitee_id=invitee_id), leading)
    before = len(published.events)
    for _ in range(2):
        village.door.perform(ClearInvitees(meeting_id=leading.meeting_id), leading)
    assert count(reading) == 0
    assert queries.board(reading, village.see(leading.meeting_id)).present == 2
    assert len(published.events) == before + 1


def test_another_meetings_list_is_not_touched(village, leading, other_leading, reading, invite):
    (theirs,) = invite(other_leading, "Rahmat")
    with pytest.raises(NotFoundHere):
        village.door.perform(RemoveInvitee(meeting_id=leading.meeting_id, invitee_id=theirs), leading)
    invite(leading, "Rahmat")
    village.door.perform(ClearInvitees(meeting_id=leading.meeting_id), leading)
    assert [one.name for one in page(village, other_leading, reading).invitees] == ["Rahmat"]


@pytest.mark.race
def test_one_list_sent_by_two_people_at_the_same_moment_is_one_list(village, leading, reading):
    lines = [line("Wati"), line("Budi"), line("Joko")]
    answers = at_once(village.door, [(importing(leading, *lines), leading)] * 6)
    assert sorted(answers) == [(), *[(0, 1, 2)] * 5]
    assert count(reading) == 3


@pytest.mark.parametrize("role", [Role.CHAIR, Role.OFFICIAL, Role.OBSERVER])
def test_only_those_who_keep_the_list_change_it(village, leading, role, invite):
    (wati,) = invite(leading, "Wati")
    removal = RemoveInvitee(meeting_id=leading.meeting_id, invitee_id=wati)
    for command in (importing(leading, line("Budi")), removal, ClearInvitees(meeting_id=leading.meeting_id)):
        with pytest.raises(NotAllowed):
            village.door.perform(command, as_staff(leading, role))


def test_the_minute_taker_keeps_the_list_and_never_clears_it(village, leading, reading):
    notulis = as_staff(leading, Role.MINUTE_TAKER)
    village.door.perform(importing(leading, line("Budi")), notulis)
    with pytest.raises(NotAllowed):
        village.door.perform(ClearInvitees(meeting_id=leading.meeting_id), notulis)
    assert count(reading) == 1


def test_after_the_end_the_list_stays_as_it_is(village, leading, finish):
    finish(leading)
    assert village.see(leading.meeting_id).phase is Phase.FINISHED
    with pytest.raises(NotInThisPhase):
        village.door.perform(importing(leading, line("Budi")), leading)
