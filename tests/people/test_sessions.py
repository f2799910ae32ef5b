"""Staff sessions: how long they last, and who ends them."""

import pytest

from facilitation.kernel.actor import OPERATOR, STRANGER, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere
from facilitation.live.connections import Seat
from facilitation.people import queries
from facilitation.people.commands import EndStaffSession, StartStaffSession
from facilitation.people.events import StaffSessionEnded
from facilitation.people.views import StaffMember
from tests.village import digest


@pytest.fixture
def siti(village):
    return village.account()


@pytest.fixture
def signed_in(door, siti):
    """Siti, signed in on her laptop."""
    door.perform(starting(siti, "laptop"), OPERATOR)
    return siti


def starting(staff, token):
    return StartStaffSession(staff_id=staff.actor_id, token_digest=digest(token))


def ending(token):
    return EndStaffSession(token_digest=digest(token))


def seat(leading, token, role=Role.FACILITATOR):
    return Seat(staff_digest=digest(token), meeting_id=leading.meeting_id, role=role)


def test_a_session_lets_its_token_act_for_the_account(signed_in, reading, clock):
    assert queries.staff_session(reading, digest("laptop"), clock()) == StaffMember(
        staff_id=signed_in.actor_id, display_name="Siti Aminah", token_digest=digest("laptop")
    )
    assert queries.staff_session(reading, digest("another token"), clock()) is None
    assert queries.staff_session(reading, "", clock()) is None


@pytest.mark.usefixtures("signed_in")
def test_a_session_lasts_the_day_and_no_longer(reading, clock):
    clock.advance(hours=23, minutes=59)
    assert queries.staff_session(reading, digest("laptop"), clock()) is not None
    clock.advance(minutes=1)
    assert queries.staff_session(reading, digest("laptop"), clock()) is None


def test_no_session_starts_for_an_account_that_does_not_exist(door):
    with pytest.raises(NotFoundHere):
        door.perform(StartStaffSession(staff_id="0" * 20, token_digest=digest("laptop")), OPERATOR)


def test_only_the_operator_starts_sessions(door, siti):
    for actor in (STRANGER, siti):
        with pytest.raises(NotAllowed):
            door.perform(starting(siti, "laptop"), actor)


def test_signing_out_ends_the_session_and_tells_its_sockets_once(door, signed_in, reading, clock, published):
    for _ in range(2):
        door.perform(ending("laptop"), signed_in)
    assert queries.staff_session(reading, digest("laptop"), clock()) is None
    assert published.events == [StaffSessionEnded(meeting_id="", token_digest=digest("laptop"))]


def test_signing_out_leaves_the_same_persons_other_sessions(door, signed_in, reading, clock):
    door.perform(starting(signed_in, "tablet"), OPERATOR)
    door.perform(ending("laptop"), signed_in)
    assert queries.staff_session(reading, digest("tablet"), clock()) is not None


def test_nobody_signs_somebody_else_out(door, village, signed_in, reading, clock):
    joko = village.account("joko")
    for command, actor, refusal in (
        (ending("laptop"), joko, NotFoundHere),
        (ending("unknown"), signed_in, NotFoundHere),
        (ending("laptop"), STRANGER, NotAllowed),
    ):
        with pytest.raises(refusal):
            door.perform(command, actor)
    assert queries.staff_session(reading, digest("laptop"), clock()) is not None


def test_of_many_open_consoles_only_those_of_living_sessions_stay(door, signed_in, village, reading, clock):
    leading = village.meeting(signed_in)
    clock.advance(hours=23)
    for token in ("tablet", "phone"):
        door.perform(starting(signed_in, token), OPERATOR)
    door.perform(ending("tablet"), signed_in)
    seats = {seat(leading, token) for token in ("laptop", "tablet", "phone", "unknown")}
    assert queries.seats_still_held(reading, seats, clock()) == {seat(leading, "laptop"), seat(leading, "phone")}
    clock.advance(hours=1)
    assert queries.seats_still_held(reading, seats, clock()) == {seat(leading, "phone")}
    assert queries.seats_still_held(reading, set(), clock()) == set()


def test_a_seat_is_of_one_meeting_and_one_role(signed_in, village, reading, clock):
    ours, theirs = village.meeting(signed_in), village.meeting(village.account("joko"))
    held = seat(ours, "laptop")
    others = {seat(theirs, "laptop"), seat(ours, "laptop", role=Role.OBSERVER)}
    assert queries.seats_still_held(reading, {held} | others, clock()) == {held}
