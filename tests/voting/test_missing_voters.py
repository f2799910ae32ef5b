"""Who has not voted yet: the names of those who can, for staff, while the round is open, and never a choice."""

import pytest
from sqlalchemy import update

from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.people.tables import ParticipantRow
from facilitation.voting.queries import not_yet_voted
from tests.voting.counting import statements


def missing(booth):
    return not_yet_voted(booth.village.reading, booth.village.see(booth.meeting_id))


def set_person(past_the_program, actor, **values):
    past_the_program(update(ParticipantRow).where(ParticipantRow.participant_id == actor.actor_id).values(**values))


def test_nobody_is_named_while_no_round_is_open(booth, wati):
    assert missing(booth) == ()
    booth.draw()
    assert missing(booth) == ()
    booth.open().cast(wati, "Jembatan")
    booth.close()
    assert missing(booth) == ()


def test_those_who_have_not_voted_are_named_in_order(booth, wati, village):
    village.join(booth.meeting_id, "Agus")
    booth.open()
    assert missing(booth) == ("Agus", "Budi", "Wati")
    booth.cast(wati, "Jembatan")
    booth.cast(wati, "Posyandu", base=1)
    assert missing(booth) == ("Agus", "Budi")
    assert booth.see().missing == 2


def test_people_of_another_meeting_are_not_named(booth, outsider):
    booth.open()
    assert "Rahmat" not in missing(booth)


def test_where_tallies_grow_for_all_to_see_nobody_is_named(village, booth):
    leading = village.meeting(village.account("rini"), tally_visibility=TallyVisibility.LIVE)
    village.go_to(leading, Phase.ASPIRATIONS)
    resident = village.join(leading.meeting_id, "Sri")
    listed = {title: village.propose(leading, resident, title) for title in ("Sumur", "Lampu")}
    village.go_to(leading, Phase.VOTING)
    live = type(booth)(village, leading, listed).open()
    assert missing(live) == ()
    assert live.see().missing == 1


def test_who_has_no_phone_or_has_not_come_is_neither_named_nor_counted(booth, wati, budi, past_the_program):
    set_person(past_the_program, budi, device_digest=None, is_from_desk=True)
    booth.open()
    assert (missing(booth), booth.see().entitled) == (("Wati",), 1)
    set_person(past_the_program, wati, came_at=None)
    assert (missing(booth), booth.see().entitled) == ((), 0)


def test_who_votes_and_then_leaves_stays_counted_and_the_round_closes(booth, wati, budi, past_the_program, clock):
    booth.open().cast(wati, "Jembatan")
    gone = {"name": "", "gender": None, "hamlet_id": None, "device_digest": None, "withdrawn_at": clock.now}
    set_person(past_the_program, wati, **gone)
    assert (booth.see().turnout, booth.see().entitled, missing(booth)) == (1, 2, ("Budi",))
    booth.close()
    assert (booth.see().turnout, booth.see().entitled) == (1, 2)


@pytest.mark.parametrize("people", [0, 15])
def test_naming_them_takes_one_statement_however_many_they_are(booth, reading_engine, people):
    booth.open().residents(people)
    meeting = booth.village.see(booth.meeting_id)
    with statements(reading_engine) as seen:
        assert len(not_yet_voted(booth.village.reading, meeting)) == people + 2
    assert len(seen) == 1
