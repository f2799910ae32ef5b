"""The desk helps who has lost everything: it shows a code, or lets a phone in; each is a press that is written down."""

import pytest
from sqlalchemy import func, select

from facilitation.kernel.actor import STRANGER, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.kernel.journal import JournalRow
from facilitation.people import queries
from facilitation.people.commands import (
    AskToComeBack,
    LetPhoneIn,
    ShowReturnCode,
    TurnPhoneAway,
    WithdrawParticipation,
)
from facilitation.people.rules.return_code import MOST_WAITING, NobodyOfThisName, phone_mark
from facilitation.people.tables import WaitingPhoneRow
from tests.meetings.crowd import at_once
from tests.people.crowd import as_staff
from tests.people.test_coming_back import NEW, OLD, coming_back, on
from tests.people.test_own_data import everything
from tests.village import digest


@pytest.fixture
def asking(village, leading):
    """A phone that says it is Wati's, unless something is said to be different."""

    def ask(**different):
        hamlet_id = village.see(leading.meeting_id).hamlets[0].hamlet_id
        fields = {"device_digest": NEW, "name": "wati", "hamlet_id": hamlet_id}
        return AskToComeBack(meeting_id=leading.meeting_id, **(fields | different))

    return ask


@pytest.fixture
def waiting(village, leading, reading):
    """The phones that wait, as the desk sees them."""

    def look():
        reading.expire_all()
        return queries.desk_page(reading, village.see(leading.meeting_id)).claims.waiting

    return look


def answer(kind, leading, phone):
    return kind(meeting_id=leading.meeting_id, participant_id=phone.participant_id, waiting_id=phone.waiting_id)


def showing(leading, somebody):
    return ShowReturnCode(meeting_id=leading.meeting_id, participant_id=somebody.actor_id)


def number(reading, somebody):
    reading.expire_all()
    return dict(queries.return_numbers(reading, somebody.meeting_id))[somebody.actor_id]


def test_a_phone_that_asks_is_shown_to_the_desk_and_changes_nothing(village, wati, asking, waiting, reading):
    village.door.perform(asking(), STRANGER)
    assert [(one.name, one.hamlet, one.mark) for one in waiting()] == [("Wati", "Krajan", phone_mark(NEW))]
    assert queries.waiting_page(reading, village.see(wati.meeting_id), NEW).mark == phone_mark(NEW)
    assert on(reading, wati.meeting_id, NEW) is None
    assert on(reading, wati.meeting_id, OLD) == wati.actor_id


def test_a_phone_let_in_is_theirs_and_the_code_known_so_far_is_void(village, leading, wati, asking, waiting, reading):
    village.door.perform(asking(), STRANGER)
    assert village.door.perform(answer(LetPhoneIn, leading, waiting()[0]), leading) == wati.actor_id
    assert (on(reading, wati.meeting_id, NEW), on(reading, wati.meeting_id, OLD)) == (wati.actor_id, None)
    assert number(reading, wati) == 1
    assert waiting() == ()


def test_a_phone_turned_away_is_still_nobodys(village, leading, wati, asking, waiting, reading):
    village.door.perform(asking(), STRANGER)
    village.door.perform(answer(TurnPhoneAway, leading, waiting()[0]), leading)
    assert waiting() == ()
    assert on(reading, wati.meeting_id, NEW) is None
    assert number(reading, wati) == 0


@pytest.mark.usefixtures("wati")
def test_an_answer_given_already_is_not_given_again(village, leading, asking, waiting):
    village.door.perform(asking(), STRANGER)
    (phone,) = waiting()
    village.door.perform(answer(LetPhoneIn, leading, phone), leading)
    for kind in (LetPhoneIn, TurnPhoneAway):
        with pytest.raises(NotFoundHere):
            village.door.perform(answer(kind, leading, phone), leading)


@pytest.mark.race
def test_of_two_phones_let_in_at_the_same_moment_exactly_one_is_bound(village, leading, wati, asking, waiting, reading):
    phones = [digest(f"phone number {place}") for place in range(4)]
    for phone in phones:
        village.door.perform(asking(device_digest=phone), STRANGER)
    answers = at_once(village.door, [(answer(LetPhoneIn, leading, phone), leading) for phone in waiting()])
    assert set(answers) == {wati.actor_id}
    assert len([phone for phone in phones if on(reading, wati.meeting_id, phone)]) == 1


@pytest.mark.usefixtures("wati")
def test_a_phone_that_asks_again_waits_once(village, asking, waiting):
    for _ in range(3):
        village.door.perform(asking(), STRANGER)
    assert len(waiting()) == 1


@pytest.mark.usefixtures("wati")
def test_mischief_fills_no_more_than_a_page(village, asking, waiting, clock):
    for place in range(MOST_WAITING + 3):
        clock.advance(seconds=1)
        village.door.perform(asking(device_digest=digest(f"phone number {place}")), STRANGER)
    marks = [phone.mark for phone in waiting()]
    assert len(marks) == MOST_WAITING
    assert marks[0] == phone_mark(digest(f"phone number {MOST_WAITING + 2}"))


@pytest.mark.parametrize("different", [{"name": "Rini"}, {"hamlet_id": "0" * 20}])
@pytest.mark.usefixtures("wati")
def test_nobody_waits_to_be_somebody_who_is_not_here(village, asking, waiting, different):
    with pytest.raises(NobodyOfThisName):
        village.door.perform(asking(**different), STRANGER)
    assert waiting() == ()


def test_who_has_a_phone_here_does_not_wait_for_another_name(village, wati, budi, asking, waiting):
    with pytest.raises(NotAllowed):
        village.door.perform(asking(device_digest=digest("phone of Budi")), budi)
    assert waiting() == ()


def test_who_comes_back_by_code_or_joins_waits_no_longer(village, leading, wati, asking, waiting):
    village.door.perform(asking(), STRANGER)
    village.door.perform(coming_back(wati), wati)
    assert waiting() == ()
    village.door.perform(asking(device_digest=digest("phone of Rini")), STRANGER)
    village.join(leading.meeting_id, "Rini")
    assert waiting() == ()


def test_who_withdraws_is_waited_for_no_longer(village, wati, asking, reading):
    village.door.perform(asking(), STRANGER)
    village.door.perform(WithdrawParticipation(meeting_id=wati.meeting_id), wati)
    assert reading.scalar(select(func.count()).select_from(WaitingPhoneRow)) == 0


def test_each_showing_of_a_code_stands_in_the_journal_with_who_saw_it_and_whose_it_is(village, leading, wati, reading):
    notulis = as_staff(leading, Role.MINUTE_TAKER)
    for staff in (leading, notulis, leading):
        assert village.door.perform(showing(leading, wati), staff) == 0
    entries = reading.scalars(select(JournalRow).where(JournalRow.name == "ShowReturnCode")).all()
    assert [entry.actor_id for entry in entries] == [leading.actor_id, notulis.actor_id, leading.actor_id]
    assert {entry.payload["participant_id"] for entry in entries} == {wati.actor_id}


def test_no_code_of_somebody_who_withdrew_is_shown_or_journaled(village, leading, wati, reading):
    village.door.perform(WithdrawParticipation(meeting_id=wati.meeting_id), wati)
    with pytest.raises(NotFoundHere):
        village.door.perform(showing(leading, wati), leading)
    assert not [value for value in everything(reading) if "ShowReturnCode" in value]


@pytest.mark.parametrize("role", [Role.CHAIR, Role.OFFICIAL, Role.OBSERVER, Role.RESIDENT])
def test_only_who_stands_at_the_desk_sees_a_code_or_lets_anybody_in(village, leading, wati, asking, waiting, role):
    village.door.perform(asking(), STRANGER)
    (phone,) = waiting()
    commands = (
        answer(LetPhoneIn, leading, phone),
        answer(TurnPhoneAway, leading, phone),
        showing(leading, wati),
    )
    for command in commands:
        with pytest.raises(NotAllowed):
            village.door.perform(command, as_staff(leading, role))
    assert len(waiting()) == 1


def test_another_meetings_people_and_phones_are_not_found(village, leading, wati, other_leading, asking, waiting):
    village.door.perform(asking(), STRANGER)
    (phone,) = waiting()
    for kind in (LetPhoneIn, TurnPhoneAway):
        with pytest.raises(NotFoundHere):
            village.door.perform(answer(kind, other_leading, phone), other_leading)
    with pytest.raises(NotFoundHere):
        village.door.perform(showing(other_leading, wati), other_leading)


def test_a_phone_is_let_in_as_the_person_it_asked_to_be_and_nobody_else(village, leading, wati, budi, asking, waiting):
    village.door.perform(asking(), STRANGER)
    (phone,) = waiting()
    swapped = LetPhoneIn(meeting_id=leading.meeting_id, participant_id=budi.actor_id, waiting_id=phone.waiting_id)
    with pytest.raises(NotFoundHere):
        village.door.perform(swapped, leading)


@pytest.mark.usefixtures("wati")
def test_after_the_end_the_desk_is_closed(village, leading, wati, asking, waiting, finish):
    village.door.perform(asking(), STRANGER)
    (phone,) = waiting()
    finish(leading)
    for command, actor in ((asking(), STRANGER), (answer(LetPhoneIn, leading, phone), leading)):
        with pytest.raises(NotInThisPhase):
            village.door.perform(command, actor)
