"""Coming back from another phone: the same person, the same ballot, one device at a time."""

import pytest
from sqlalchemy import select

from facilitation.kernel.actor import STRANGER, Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere
from facilitation.kernel.journal import JournalRow
from facilitation.meetings.rules.phase import Phase
from facilitation.people import queries
from facilitation.people.commands import ComeBack, RegisterAtDesk, WithdrawParticipation
from facilitation.people.events import ParticipantCameBack
from facilitation.people.rules.gender import Gender
from facilitation.people.rules.return_code import DeviceTaken
from facilitation.people.tables import ParticipantRow
from facilitation.voting.commands import CastBallot
from facilitation.voting.queries import ballot_paper, current_round
from facilitation.voting.tables import BallotRow, VotingRightRow
from tests.meetings.crowd import at_once
from tests.people.crowd import as_staff
from tests.people.test_desk import open_round
from tests.village import digest

OLD, NEW = digest("phone of Wati"), digest("new phone of Wati")


def coming_back(somebody, device=NEW):
    return ComeBack(meeting_id=somebody.meeting_id, device_digest=device)


def on(reading, meeting_id, device):
    """Who takes part from a device."""
    found = queries.participant_by_device(reading, meeting_id, device)
    return found and found.participant_id


def casting(reading, somebody, *places):
    """A ballot for the open round, told on top of what is stored."""
    opened = current_round(reading, somebody.meeting_id)
    paper = ballot_paper(reading, opened, somebody.actor_id, "unused")
    return CastBallot(
        meeting_id=somebody.meeting_id,
        round_id=opened.round_id,
        submission_id=digest(f"ballot {places} on {paper.revision}")[:32],
        base_revision=paper.revision,
        marks=tuple((opened.candidates[place].proposal_id, 1) for place in places),
    )


def test_the_new_phone_is_theirs_and_the_old_one_nobodys(village, wati, reading, published):
    assert village.door.perform(coming_back(wati), wati) == wati.actor_id
    assert on(reading, wati.meeting_id, NEW) == wati.actor_id
    assert on(reading, wati.meeting_id, OLD) is None
    came = ParticipantCameBack(meeting_id=wati.meeting_id, participant_id=wati.actor_id, device_digest=NEW)
    assert published.events[-1] == came


def test_nothing_else_about_them_changes(village, wati, reading):
    before = values(reading, wati)
    village.door.perform(coming_back(wati), wati)
    assert values(reading, wati) == before | {"device_digest": NEW}


def values(reading, somebody):
    reading.expire_all()
    row = reading.get_one(ParticipantRow, somebody.actor_id)
    return {column.key: getattr(row, column.key) for column in row.__table__.columns}


def test_coming_back_twice_is_no_change_and_nobody_is_told(village, wati, published):
    village.door.perform(coming_back(wati), wati)
    before = len(published.events)
    assert village.door.perform(coming_back(wati), wati) == wati.actor_id
    assert len(published.events) == before


def test_who_finds_the_old_phone_again_comes_back_to_it(village, wati, reading):
    for device in (NEW, OLD):
        village.door.perform(coming_back(wati, device), wati)
    assert on(reading, wati.meeting_id, OLD) == wati.actor_id


def test_in_the_middle_of_the_vote_the_ballot_stays_one(village, leading, wati, reading):
    open_round(village, leading, wati, reading)
    village.door.perform(casting(reading, wati, 0), wati)
    village.door.perform(coming_back(wati), wati)
    opened = current_round(reading, wati.meeting_id)
    assert ballot_paper(reading, opened, wati.actor_id, "unused").has_voted
    village.door.perform(casting(reading, wati, 1), wati)
    reading.expire_all()
    assert reading.scalar(select(VotingRightRow.participant_id)) == wati.actor_id
    assert [row.revision for row in reading.scalars(select(BallotRow))] == [2]


def test_whom_the_desk_registered_takes_part_from_a_phone_from_then_on(village, leading, reading):
    karto = RegisterAtDesk(
        meeting_id=leading.meeting_id,
        name="Mbah Karto",
        gender=Gender.MALE,
        hamlet_id=village.see(leading.meeting_id).hamlets[0].hamlet_id,
    )
    participant_id = village.door.perform(karto, leading)
    actor = Actor(role=Role.RESIDENT, actor_id=participant_id, meeting_id=leading.meeting_id)
    village.door.perform(coming_back(actor), actor)
    assert on(reading, leading.meeting_id, NEW) == participant_id
    assert queries.attendance(reading, leading.meeting_id).participants == 1


def test_a_phone_that_is_somebody_elses_here_cannot_be_taken(village, wati, budi, reading):
    with pytest.raises(DeviceTaken):
        village.door.perform(coming_back(wati, digest("phone of Budi")), wati)
    assert on(reading, wati.meeting_id, digest("phone of Budi")) == budi.actor_id
    assert on(reading, wati.meeting_id, OLD) == wati.actor_id


def test_a_phone_that_is_somebodys_in_another_meeting_may_be_theirs_here(village, wati, outsider, reading):
    village.door.perform(coming_back(wati, digest("phone of Rahmat")), wati)
    assert on(reading, wati.meeting_id, digest("phone of Rahmat")) == wati.actor_id
    assert on(reading, outsider.meeting_id, digest("phone of Rahmat")) == outsider.actor_id


def test_who_has_withdrawn_cannot_return(village, wati, reading):
    village.door.perform(WithdrawParticipation(meeting_id=wati.meeting_id), wati)
    assert queries.return_numbers(reading, wati.meeting_id) == []
    with pytest.raises(NotFoundHere):
        village.door.perform(coming_back(wati), wati)
    assert on(reading, wati.meeting_id, NEW) is None


def test_nobody_comes_back_to_a_meeting_of_others(village, leading, outsider, reading):
    with pytest.raises(NotFoundHere):
        village.door.perform(ComeBack(meeting_id=leading.meeting_id, device_digest=NEW), outsider)
    assert on(reading, leading.meeting_id, NEW) is None


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.MINUTE_TAKER, Role.OBSERVER])
def test_nobody_comes_back_as_somebody_else(village, leading, wati, reading, role):
    for actor in (as_staff(leading, role), STRANGER):
        with pytest.raises(NotAllowed):
            village.door.perform(coming_back(wati), actor)
    assert on(reading, wati.meeting_id, OLD) == wati.actor_id


def test_the_end_of_the_meeting_is_no_reason_to_lose_ones_data(village, leading, wati, finish, reading):
    village.go_to(leading, Phase.REGISTRATION)
    finish(leading)
    village.door.perform(coming_back(wati), wati)
    assert on(reading, wati.meeting_id, NEW) == wati.actor_id


@pytest.mark.race
def test_of_two_phones_that_return_at_the_same_moment_exactly_one_is_bound(village, wati, reading, published):
    phones = [digest(f"phone number {number}") for number in range(6)]
    answers = at_once(village.door, [(coming_back(wati, phone), wati) for phone in phones])
    assert set(answers) == {wati.actor_id}
    bound = [phone for phone in phones if on(reading, wati.meeting_id, phone)]
    told = [event.device_digest for event in published.events if isinstance(event, ParticipantCameBack)]
    assert bound == [told[-1]]


@pytest.mark.race
def test_of_two_people_who_return_on_one_phone_at_the_same_moment_one_has_it(village, wati, budi, reading):
    answers = at_once(village.door, [(coming_back(somebody), somebody) for somebody in (wati, budi)])
    assert sum(isinstance(answer, DeviceTaken) for answer in answers) == 1
    (holder,) = [answer for answer in answers if isinstance(answer, str)]
    assert on(reading, wati.meeting_id, NEW) == holder


def test_the_journal_says_who_came_back_and_no_device(village, wati, reading):
    village.door.perform(coming_back(wati), wati)
    entry = reading.scalars(select(JournalRow).where(JournalRow.name == "ComeBack")).one()
    assert entry.actor_id == wati.actor_id
    assert NEW not in str(entry.payload)
