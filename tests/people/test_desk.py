"""The desk by the door: who is here, whoever came without a phone, and nobody twice."""

import pytest
from sqlalchemy import func, select

from facilitation.kernel.actor import Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.setup import HamletUnknown
from facilitation.people import queries
from facilitation.people.commands import LinkInvitee, MarkPresent, RegisterAtDesk, UndoAttendance
from facilitation.people.events import AttendanceChanged
from facilitation.people.rules.details import AgeGroup, Details, Need
from facilitation.people.rules.gender import Gender
from facilitation.people.rules.presence import AlreadyRegistered, InviteeIncomplete, InviteePresent, JoinedByPhone
from facilitation.people.rules.private_numbers import IdentityNumberTyped
from facilitation.people.tables import ParticipantRow
from facilitation.voting.commands import DrawLot, OpenRound
from facilitation.voting.queries import current_round
from facilitation.voting.rules.procedure import WithdrawalWhileOpen
from tests.meetings.crowd import at_once
from tests.people.crowd import as_staff


def marking(leading, invitee_id):
    return MarkPresent(meeting_id=leading.meeting_id, invitee_id=invitee_id)


def linking(leading, invitee_id, somebody):
    return LinkInvitee(meeting_id=leading.meeting_id, invitee_id=invitee_id, participant_id=somebody.actor_id)


def undoing(leading, participant_id):
    return UndoAttendance(meeting_id=leading.meeting_id, participant_id=participant_id)


@pytest.fixture
def registering(village, leading):
    """The desk's form, valid unless something is said to be different."""

    def fill_in(**different):
        fields = {
            "meeting_id": leading.meeting_id,
            "name": "Mbah Karto",
            "gender": Gender.MALE,
            "hamlet_id": village.see(leading.meeting_id).hamlets[0].hamlet_id,
        }
        return RegisterAtDesk(**(fields | different))

    return fill_in


@pytest.fixture
def board(village, leading, reading):
    return lambda: queries.board(reading, village.see(leading.meeting_id))


@pytest.fixture
def same(village, leading, reading):
    return lambda: queries.desk_page(reading, village.see(leading.meeting_id)).same


def test_an_invited_person_is_marked_with_what_the_list_knows(village, leading, reading, invite, published):
    (wati,) = invite(leading, "Wati", rt="3", rw="1", unsur_code="pkk")
    participant_id = village.door.perform(marking(leading, wati), leading)
    row = reading.get_one(ParticipantRow, participant_id)
    assert (row.name, row.gender, row.rt, row.rw, row.unsur_code) == ("Wati", Gender.FEMALE, "3", "1", "pkk")
    assert (row.device_digest, row.is_from_desk, row.invitee_id) == (None, True, wati)
    assert published.events[-1] == AttendanceChanged(meeting_id=leading.meeting_id)


def test_marking_again_is_the_same_person_and_told_once(village, leading, invite, board, published):
    (wati,) = invite(leading, "Wati")
    before = len(published.events)
    assert len({village.door.perform(marking(leading, wati), leading) for _ in range(3)}) == 1
    assert board().present == 1
    assert len(published.events) == before + 1


@pytest.mark.race
def test_two_desks_that_mark_one_person_at_the_same_moment_mark_them_once(village, leading, invite, board):
    (wati,) = invite(leading, "Wati")
    notulis = as_staff(leading, Role.MINUTE_TAKER)
    answers = at_once(village.door, [(marking(leading, wati), leading), (marking(leading, wati), notulis)] * 5)
    assert len(set(answers)) == 1
    assert (board().present, board().quorum.present) == (1, 1)


@pytest.mark.race
def test_two_desks_that_register_one_name_at_the_same_moment_register_it_once(village, leading, registering, board):
    answers = at_once(village.door, [(registering(), leading)] * 6)
    assert sum(isinstance(answer, AlreadyRegistered) for answer in answers) == 5
    assert board().present == 1


@pytest.mark.parametrize("different", [{"gender": None}, {"hamlet_name": "Kota"}, {"hamlet_name": ""}])
def test_whom_the_list_does_not_know_well_enough_is_asked_for_the_rest(
    village, leading, invite, registering, board, different
):
    (camat,) = invite(leading, "Pak Camat", **different)
    with pytest.raises(InviteeIncomplete):
        village.door.perform(marking(leading, camat), leading)
    village.door.perform(registering(name="Pak Camat", invitee_id=camat), leading)
    assert (board().present, board().quorum.present) == (1, 1)


def test_somebody_not_invited_is_registered_with_everything_they_tell(village, leading, registering, reading):
    told = Details(age_group=AgeGroup.ELDER, rt="2", needs=(Need.SIGHT,))
    participant_id = village.door.perform(registering(details=told), leading)
    row = reading.get_one(ParticipantRow, participant_id)
    assert (row.age_group, row.rt, row.needs, row.invitee_id) == (AgeGroup.ELDER, "2", ["sight"], None)


def test_a_name_that_is_there_already_is_refused_until_it_is_told_apart(village, leading, wati, registering, board):
    for name in ("Wati", "WATI"):
        with pytest.raises(AlreadyRegistered):
            village.door.perform(registering(name=name, gender=Gender.FEMALE), leading)
    village.door.perform(registering(name="Wati RT 2"), leading)
    elsewhere = village.see(leading.meeting_id).hamlets[1].hamlet_id
    village.door.perform(registering(name="Wati", hamlet_id=elsewhere), leading)
    assert board().present + board().early == 3


@pytest.mark.parametrize(
    ("different", "refusal"),
    [
        ({"name": "Karto 3302150708900001"}, IdentityNumberTyped),
        ({"hamlet_id": "0" * 20}, HamletUnknown),
        ({"invitee_id": "0" * 20}, NotFoundHere),
        ({"details": Details(unsur_code="raja")}, NotFoundHere),
    ],
)
def test_what_cannot_be_registered_leaves_nothing(village, leading, registering, board, different, refusal):
    with pytest.raises(refusal):
        village.door.perform(registering(**different), leading)
    assert board().present == 0


def test_who_joined_by_phone_under_an_invited_name_is_suggested_and_confirmed(village, leading, invite, board, same):
    (invitee,) = invite(leading, "wati")
    village.go_to(leading, Phase.REGISTRATION)
    wati = village.join(leading.meeting_id, "Wati")
    assert [(one.invitee_id, one.participant_id) for one in same()] == [(invitee, wati.actor_id)]
    for _ in range(2):
        assert village.door.perform(linking(leading, invitee, wati), leading) == wati.actor_id
    assert same() == ()
    assert (board().present, board().quorum.present) == (1, 1)


@pytest.mark.parametrize(("hamlet_name", "suggested"), [("Krajan", 1), ("Ngasem", 0), ("", 1), ("Kota", 1)])
@pytest.mark.usefixtures("wati")
def test_the_same_name_from_another_hamlet_is_somebody_else(leading, invite, same, hamlet_name, suggested):
    invite(leading, "Wati", hamlet_name=hamlet_name)
    assert len(same()) == suggested


def test_the_desks_entry_gives_way_to_the_phone_of_the_same_person(village, leading, invite, registering, board, same):
    (invitee,) = invite(leading, "Wati", hamlet_name="Kota")
    village.go_to(leading, Phase.REGISTRATION)
    village.door.perform(registering(name="Wati", invitee_id=invitee), leading)
    wati = village.join(leading.meeting_id, "Wati", hamlet=1)
    assert board().present == 2
    assert len(same()) == 1
    village.door.perform(linking(leading, invitee, wati), leading)
    assert (board().present, board().quorum.present) == (1, 1)


def test_an_invitation_in_use_goes_to_nobody_else(village, leading, wati, budi, invite):
    first, second = invite(leading, "Wati", "Budi")
    village.door.perform(linking(leading, first, wati), leading)
    for command in (linking(leading, first, budi), linking(leading, second, wati)):
        with pytest.raises(InviteePresent):
            village.door.perform(command, leading)


@pytest.mark.race
def test_two_phones_confirmed_on_one_invitation_at_the_same_moment_are_one_too_many(
    village, leading, wati, budi, invite
):
    (invitee,) = invite(leading, "Wati")
    answers = at_once(
        village.door, [(linking(leading, invitee, wati), leading), (linking(leading, invitee, budi), leading)]
    )
    assert sum(isinstance(answer, InviteePresent) for answer in answers) == 1


def test_what_the_desk_noted_is_undone(village, leading, invite, board, reading):
    (invitee,) = invite(leading, "Mbah Karto")
    participant_id = village.door.perform(marking(leading, invitee), leading)
    village.door.perform(undoing(leading, participant_id), leading)
    assert (board().present, board().quorum.present) == (0, 0)
    assert reading.get_one(ParticipantRow, participant_id).name == ""
    with pytest.raises(NotFoundHere):
        village.door.perform(undoing(leading, participant_id), leading)
    assert village.door.perform(marking(leading, invitee), leading) != participant_id


def test_who_joined_by_phone_only_loses_the_invitation(village, leading, wati, invite, board, reading):
    (invitee,) = invite(leading, "Wati")
    village.door.perform(linking(leading, invitee, wati), leading)
    village.door.perform(undoing(leading, wati.actor_id), leading)
    assert (board().present, board().quorum.present) == (1, 0)
    with pytest.raises(JoinedByPhone):
        village.door.perform(undoing(leading, wati.actor_id), leading)
    assert reading.get_one(ParticipantRow, wati.actor_id).name == "Wati"


def test_nobody_is_taken_off_the_list_while_people_vote(village, leading, wati, registering, reading, board):
    participant_id = village.door.perform(registering(), leading)
    open_round(village, leading, wati, reading)
    with pytest.raises(WithdrawalWhileOpen):
        village.door.perform(undoing(leading, participant_id), leading)
    assert board().present == 1


def open_round(village, leading, resident, reading):
    village.go_to(leading, Phase.ASPIRATIONS)
    for title in ("Jalan", "Air bersih"):
        village.propose(leading, resident, title)
    village.go_to(leading, Phase.VOTING)
    village.door.perform(DrawLot(meeting_id=leading.meeting_id), leading)
    opened = current_round(reading, leading.meeting_id)
    village.door.perform(OpenRound(meeting_id=leading.meeting_id, round_id=opened.round_id), leading)


def test_another_meetings_people_do_not_exist_here(village, leading, other_leading, outsider, invite, registering):
    (theirs,) = invite(other_leading, "Rahmat")
    (ours,) = invite(leading, "Rahmat")
    for command in (
        marking(leading, theirs),
        linking(leading, theirs, outsider),
        linking(leading, ours, outsider),
        undoing(leading, outsider.actor_id),
        registering(invitee_id=theirs),
    ):
        with pytest.raises(NotFoundHere):
            village.door.perform(command, leading)


@pytest.mark.parametrize("role", [Role.CHAIR, Role.OFFICIAL, Role.OBSERVER, Role.RESIDENT])
def test_only_facilitator_and_minute_taker_stand_at_the_desk(village, leading, wati, invite, registering, role):
    (invitee,) = invite(leading, "Wati")
    asking = as_staff(leading, role)
    for command in (
        marking(leading, invitee),
        registering(),
        linking(leading, invitee, wati),
        undoing(leading, wati.actor_id),
    ):
        with pytest.raises(NotAllowed):
            village.door.perform(command, asking)


def test_after_the_end_nobody_arrives(village, leading, invite, registering, finish, reading):
    (invitee,) = invite(leading, "Wati")
    finish(leading)
    for command in (marking(leading, invitee), registering()):
        with pytest.raises(NotInThisPhase):
            village.door.perform(command, leading)
    assert reading.scalar(select(func.count()).select_from(ParticipantRow)) == 0
