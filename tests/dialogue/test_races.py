"""Several people at the same moment."""

import pytest

from facilitation.dialogue import queries
from facilitation.dialogue.rules.entry import EntryKind
from facilitation.dialogue.rules.talking import AnsweredMeanwhile
from facilitation.kernel.actor import Role
from tests.dialogue.conftest import answer, hiding, staff
from tests.meetings.crowd import accepted, at_once, refused

pytestmark = pytest.mark.race
MANY = 8


@pytest.fixture
def officials(village, leading):
    """Eight officials of eight offices."""
    accounts = [village.account(f"pejabat{number}") for number in range(MANY)]
    return [staff(leading, Role.OFFICIAL, account.actor_id) for account in accounts]


def dialogue(village, leading, reading):
    """What everybody can read about number 1."""
    return queries.proposal_page(reading, village.see(leading.meeting_id), 1, None).talk.dialogue


def test_of_officials_who_answer_at_once_one_is_heard_and_the_others_are_told(
    door, village, leading, officials, ask, reading
):
    question_id = ask()
    replies = at_once(door, [(answer(leading, question_id, f"Kata {one.actor_id}"), one) for one in officials])
    assert len(accepted(replies)) == 1
    assert refused(replies, AnsweredMeanwhile) == MANY - 1
    assert len(dialogue(village, leading, reading).questions[0].answers) == 1


def test_one_official_who_presses_twice_has_one_answer(door, village, leading, official, ask, reading):
    question_id = ask()
    replies = at_once(door, [(answer(leading, question_id), official)] * MANY)
    assert len(accepted(replies)) == 1
    assert len(dialogue(village, leading, reading).questions[0].answers) == 1


def test_a_question_sent_many_times_at_once_is_one(door, village, leading, question, budi, reading):
    replies = at_once(door, [(question(), budi)] * MANY)
    assert len(accepted(replies)) == 1
    assert len(dialogue(village, leading, reading).questions) == 1


def test_arguments_sent_at_once_by_one_person_leave_one(door, village, leading, argument, budi, reading):
    replies = at_once(door, [(argument(f"Alasan {number}."), budi) for number in range(MANY)])
    assert len(accepted(replies)) == 1
    assert len(dialogue(village, leading, reading).arguments) == 1


def test_questions_at_once_all_stand_in_an_order(door, village, leading, question, reading, proposal_id):
    people = [village.join(leading.meeting_id, f"Warga {letter}") for letter in "ABCDEFGH"]
    replies = at_once(door, [(question(f"Dari {who.actor_id}?"), who) for who in people])
    assert len(accepted(replies)) == MANY
    assert len(dialogue(village, leading, reading).questions) == MANY


def test_hiding_and_answering_at_once_leave_a_hidden_question_with_its_answer(
    door, village, leading, official, ask, reading
):
    question_id = ask()
    at_once(
        door, [(hiding(leading, EntryKind.QUESTION, question_id), leading), (answer(leading, question_id), official)]
    )
    assert dialogue(village, leading, reading).questions == ()
    (line,) = queries.desk(reading, village.see(leading.meeting_id), leading).hidden
    assert len(line.question.answers) == 1
