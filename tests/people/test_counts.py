"""Who is here in numbers: the quorum, the unsur, what everybody may see, and the list for paper."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine, event

from facilitation.kernel.actor import Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.meetings.rules.kind import MeetingKind
from facilitation.meetings.rules.phase import Phase
from facilitation.people import queries
from facilitation.people.commands import CheckIn, MarkPresent, MarkUnsur, RecordPostponement
from facilitation.people.events import AttendanceChanged
from facilitation.people.rules.gender import Gender
from facilitation.people.rules.postponement import PostponedTooLong, PostponementUnclear
from facilitation.people.views import HamletCount
from tests.people.crowd import as_staff

THIRTY = [f"Undangan {chr(65 + number // 26)}{chr(65 + number % 26)}" for number in range(30)]


@pytest.fixture
def board(village, leading, reading):
    return lambda: queries.board(reading, village.see(leading.meeting_id))


@pytest.fixture
def quorum(village, leading, reading):
    return lambda: queries.quorum_of(reading, village.see(leading.meeting_id))


def postponing(leading, minutes=None, new_day=None, reason="Menunggu kuorum"):
    return RecordPostponement(meeting_id=leading.meeting_id, minutes=minutes, new_day=new_day, reason=reason)


def unsur(leading, code, *, is_in_village):
    return MarkUnsur(meeting_id=leading.meeting_id, unsur_code=code, is_in_village=is_in_village)


def test_the_twentieth_of_thirty_invited_makes_the_quorum(village, leading, invite, quorum, published):
    invited = invite(leading, *THIRTY)
    for invitee_id in invited[:19]:
        village.door.perform(MarkPresent(meeting_id=leading.meeting_id, invitee_id=invitee_id), leading)
    assert (quorum().present, quorum().invited, quorum().needed, quorum().state) == (19, 30, 20, "missing")
    village.door.perform(MarkPresent(meeting_id=leading.meeting_id, invitee_id=invited[19]), leading)
    assert (quorum().present, quorum().state) == (20, "reached")
    assert published.events[-1] == AttendanceChanged(meeting_id=leading.meeting_id)


@pytest.mark.usefixtures("wati", "budi")
def test_without_an_invited_list_there_is_no_quorum_to_count(quorum):
    assert (quorum().state, quorum().needed, quorum().present) == ("unknown", 0, 0)


def test_the_share_is_the_meetings_own(village, invite, reading):
    leading = village.meeting(village.account(), quorum_numerator=1, quorum_denominator=2)
    invite(leading, *THIRTY)
    assert queries.quorum_of(reading, village.see(leading.meeting_id)).needed == 15


def test_a_meeting_on_its_new_day_goes_on_with_those_present(village, leading, invite, quorum, clock):
    invite(leading, *THIRTY)
    village.door.perform(postponing(leading, minutes=60), leading)
    assert quorum().state == "missing"
    village.door.perform(postponing(leading, new_day=clock().date() + timedelta(days=3)), leading)
    assert quorum().state == "later_sitting"


def test_the_log_tells_every_wait_with_its_time_and_reason(village, leading, board, clock):
    village.door.perform(postponing(leading, minutes=60), leading)
    clock.advance(hours=1)
    village.door.perform(postponing(leading, minutes=120, reason="Hujan"), leading)
    first, second = board().postponements
    assert (first.minutes, first.reason, second.minutes, second.reason) == (60, "Menunggu kuorum", 120, "Hujan")
    assert second.recorded_at - first.recorded_at == timedelta(hours=1)
    with pytest.raises(PostponedTooLong):
        village.door.perform(postponing(leading, minutes=1), leading)
    clock.advance(days=1)
    village.door.perform(postponing(leading, minutes=30), leading)
    assert len(board().postponements) == 3


def test_a_postponement_that_says_nothing_is_not_written_down(village, leading, board):
    with pytest.raises(PostponementUnclear):
        village.door.perform(postponing(leading), leading)
    assert board().postponements == ()


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.CHAIR, Role.MINUTE_TAKER])
def test_who_leads_or_writes_may_postpone(village, leading, role):
    village.door.perform(postponing(leading, minutes=5), as_staff(leading, role))


@pytest.mark.parametrize("role", [Role.OFFICIAL, Role.OBSERVER])
def test_nobody_else_postpones(village, leading, role):
    with pytest.raises(NotAllowed):
        village.door.perform(postponing(leading, minutes=5), as_staff(leading, role))


def test_once_people_vote_the_meeting_is_no_longer_postponed(village, leading):
    village.go_to(leading, Phase.ASPIRATIONS, Phase.VOTING)
    with pytest.raises(NotInThisPhase):
        village.door.perform(postponing(leading, minutes=5), leading)


def test_an_unsur_is_waited_for_until_somebody_comes_or_the_village_has_none(
    village, leading, invite, board, published
):
    def awaited():
        return {line.unsur.code for line in board().awaited}

    assert {"tokoh_agama", "kelompok_nelayan", "bpd"} <= awaited()
    (imam,) = invite(leading, "Pak Imam", unsur_code="tokoh_agama")
    village.door.perform(MarkPresent(meeting_id=leading.meeting_id, invitee_id=imam), leading)
    before = len(published.events)
    for _ in range(2):
        village.door.perform(unsur(leading, "kelompok_nelayan", is_in_village=False), leading)
    assert len(published.events) == before + 1
    assert not {"tokoh_agama", "kelompok_nelayan"} & awaited()
    for _ in range(2):
        village.door.perform(unsur(leading, "kelompok_nelayan", is_in_village=True), leading)
    assert "kelompok_nelayan" in awaited()


def test_in_a_meeting_of_the_district_nobody_is_waited_for_whom_villages_must_invite(village, invite, reading):
    leading = village.meeting(village.account(), kind=MeetingKind.DISTRICT)
    (rina,) = invite(leading, "Rina", unsur_code="opd")
    village.door.perform(MarkPresent(meeting_id=leading.meeting_id, invitee_id=rina), leading)
    board = queries.board(reading, village.see(leading.meeting_id))
    assert board.awaited == ()
    assert [(line.unsur.code, line.people) for line in board.unsur] == [("opd", 1)]


def test_an_unsur_that_nobody_knows_is_not_marked(village, leading):
    for code in ("raja", "", "<b>"):
        with pytest.raises(NotFoundHere):
            village.door.perform(unsur(leading, code, is_in_village=False), leading)


def test_an_unsur_is_marked_in_one_meeting_alone(village, leading, other_leading, reading):
    village.door.perform(unsur(leading, "bpd", is_in_village=False), leading)
    theirs = queries.board(reading, village.see(other_leading.meeting_id))
    assert "bpd" in {line.unsur.code for line in theirs.awaited}


def test_the_board_counts_by_everything_that_was_told(village, leading, invite, board):
    village.go_to(leading, Phase.REGISTRATION)
    village.join(leading.meeting_id, "Joko", hamlet=1, gender=Gender.MALE)
    for invitee_id in invite(leading, "Wati", "Rini", unsur_code="masyarakat_miskin"):
        village.door.perform(MarkPresent(meeting_id=leading.meeting_id, invitee_id=invitee_id), leading)
    counts = board()
    assert (counts.present, counts.men, counts.women, counts.early, counts.marginalised) == (3, 1, 2, 0, 2)
    assert counts.hamlets == (
        HamletCount(hamlet="Krajan", participants=2),
        HamletCount(hamlet="Sumberejo", participants=1),
        HamletCount(hamlet="Ngasem", participants=0),
    )
    assert {line.group: line.people for line in counts.ages}["unsaid"] == 3


def test_who_joined_in_the_days_before_is_here_once_they_say_so(village, leading, wati, board, published, reading):
    assert (board().present, board().early) == (0, 1)
    assert not queries.attendance_list(reading, leading.meeting_id)
    with pytest.raises(NotInThisPhase):
        village.door.perform(CheckIn(meeting_id=leading.meeting_id), wati)
    village.go_to(leading, Phase.REGISTRATION)
    before = len(published.events)
    for _ in range(2):
        village.door.perform(CheckIn(meeting_id=leading.meeting_id), wati)
    assert (board().present, board().early) == (1, 0)
    assert len(published.events) == before + 1


def test_the_paper_lists_the_invited_in_their_order_then_everybody_else(village, leading, invite, reading):
    village.go_to(leading, Phase.REGISTRATION)
    village.join(leading.meeting_id, "Joko", hamlet=1, gender=Gender.MALE)
    _, budi = invite(leading, "Wati", "Budi", jabatan="Ketua RT 03", unsur_code="rt_rw", rt="3")
    village.door.perform(MarkPresent(meeting_id=leading.meeting_id, invitee_id=budi), leading)
    lines = queries.attendance_list(reading, leading.meeting_id)
    assert [(one.name, one.present, one.hamlet, one.jabatan) for one in lines] == [
        ("Wati", False, "Krajan", "Ketua RT 03"),
        ("Budi", True, "Krajan", "Ketua RT 03"),
        ("Joko", True, "Sumberejo", ""),
    ]
    assert (lines[1].unsur.code, lines[1].rt, lines[2].unsur) == ("rt_rw", "3", None)


def test_small_groups_are_hidden_from_the_public(village, leading, invite, reading):
    village.go_to(leading, Phase.REGISTRATION)
    for invitee_id in invite(leading, *THIRTY[:12]):
        village.door.perform(MarkPresent(meeting_id=leading.meeting_id, invitee_id=invitee_id), leading)
    for name in ("Joko", "Bambang"):
        village.join(leading.meeting_id, name, hamlet=1, gender=Gender.MALE)
    public = queries.public_attendance(reading, village.see(leading.meeting_id))
    assert public.participants == 14
    assert {count.group: count.people for count in public.genders} == {"L": None, "P": None}
    assert {count.group: count.people for count in public.hamlets} == {
        "Krajan": 12,
        "Sumberejo": None,
        "Ngasem": None,
    }
    assert {count.group: count.people for count in public.ages} == {
        **dict.fromkeys(("child", "youth", "adult", "elder")),
        "unsaid": 14,
    }


@pytest.fixture
def statements(reading_engine: Engine):
    """How many statements a question asks."""

    def count(ask) -> int:
        seen = []

        def note(_connection, _cursor, statement, *_rest):
            seen.append(statement)

        event.listen(reading_engine, "before_cursor_execute", note)
        ask()
        event.remove(reading_engine, "before_cursor_execute", note)
        return len(seen)

    return count


def test_no_page_asks_more_the_more_people_there_are(village, leading, invite, reading, statements):
    meeting = village.see(leading.meeting_id)

    def asked():
        return {
            "board": statements(lambda: queries.board(reading, meeting)),
            "desk": statements(lambda: queries.desk_page(reading, meeting, typed="Und")),
            "found": statements(lambda: queries.found_invitees(reading, meeting, "Und")),
            "invited": statements(lambda: queries.invited_page(reading, meeting)),
            "paper": statements(lambda: queries.attendance_list(reading, leading.meeting_id)),
            "public": statements(lambda: queries.public_attendance(reading, meeting)),
        }

    with_nobody = asked()
    for invitee_id in invite(leading, *THIRTY)[:20]:
        village.door.perform(MarkPresent(meeting_id=leading.meeting_id, invitee_id=invitee_id), leading)
    reading.expire_all()
    assert asked() == with_nobody == {"board": 5, "desk": 7, "found": 2, "invited": 2, "paper": 2, "public": 1}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("sit", ["Siti Aminah", "Bu Siti"]),
        ("SITI", ["Siti Aminah", "Bu Siti"]),
        ("si", ["Siti Aminah"]),
        ("min", ["Siti Aminah"]),
        ("xyz", []),
        ("", []),
        ("   ", []),
        ("%", []),
        ("'", []),
    ],
)
def test_three_letters_find_an_invited_person(village, leading, invite, reading, typed, found):
    invite(leading, "Bu Siti", "Siti Aminah", "Budi")
    names = [one.invitee.name for one in queries.found_invitees(reading, village.see(leading.meeting_id), typed)]
    assert names == found


def test_who_is_here_is_found_last_and_offered_nothing(village, leading, invite, reading, wati):
    first, _, _ = invite(leading, "Sari", "Sari Dewi", "Wati")
    village.door.perform(MarkPresent(meeting_id=leading.meeting_id, invitee_id=first), leading)
    meeting = village.see(leading.meeting_id)
    assert [(one.invitee.name, one.step) for one in queries.found_invitees(reading, meeting, "sar")] == [
        ("Sari Dewi", "mark"),
        ("Sari", "present"),
    ]
    (phone,) = queries.found_invitees(reading, meeting, "wat")
    assert (phone.step, phone.same.participant_id) == ("link", wati.actor_id)
