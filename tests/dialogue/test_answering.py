"""Staff answer; an official's word is marked."""

import pytest

from facilitation.dialogue import queries
from facilitation.dialogue.events import QuestionAnswered
from facilitation.dialogue.rules.talking import AnsweredMeanwhile
from facilitation.kernel.actor import STRANGER, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.kernel.wording import TextEmpty, TextTooLong
from facilitation.meetings.rules.phase import Phase
from tests.dialogue.conftest import answer, go_on_to, staff


@pytest.fixture
def answers(village, leading, reading):
    """The answers everybody can read to the only question."""

    def read():
        page = queries.proposal_page(reading, village.see(leading.meeting_id), 1, None)
        return page.talk.dialogue.questions[0].answers

    return read


def test_an_officials_answer_is_marked_with_office_name_and_time(
    door, leading, official, ask, proposal_id, answers, clock, published
):
    question_id = ask()
    clock.advance(minutes=5)
    door.perform(answer(leading, question_id, "Tahun depan.", office="Dinas PUPR"), official)
    (given,) = answers()
    assert given.is_official
    assert (given.office, given.name, given.answered_at) == ("Dinas PUPR", "Siti Aminah", clock())
    assert published.events[-1] == QuestionAnswered(meeting_id=leading.meeting_id, proposal_id=proposal_id)


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.MINUTE_TAKER, Role.CHAIR])
def test_whoever_runs_the_meeting_answers_unmarked(door, leading, ask, answers, role):
    door.perform(answer(leading, ask()), staff(leading, role))
    (given,) = answers()
    assert not given.is_official
    assert given.role is role


def test_a_question_waits_no_longer_once_it_is_answered(door, village, leading, official, ask, reading):
    door.perform(answer(leading, ask()), official)
    assert queries.dialogue_counts(reading, leading.meeting_id).unanswered == 0


def test_the_office_is_written_once_and_remembered(door, leading, official, ask, answers):
    door.perform(answer(leading, ask("Siapa?"), office="Dinas PUPR"), official)
    door.perform(answer(leading, ask("Kapan?")), official)
    assert answers()[0].office == "Dinas PUPR"


def test_nobody_is_given_the_office_of_another(door, leading, official, ask, answers):
    door.perform(answer(leading, ask("Siapa?"), office="Dinas PUPR"), official)
    door.perform(answer(leading, ask("Kapan?")), leading)
    assert answers()[0].office == ""


def test_a_corrected_answer_takes_the_place_of_the_first(door, leading, official, ask, answers, clock):
    question_id = ask()
    first = door.perform(answer(leading, question_id, "Tahun ini."), official)
    clock.advance(minutes=1)
    assert door.perform(answer(leading, question_id, "Tahun depan."), official) == first
    (given,) = answers()
    assert (given.words, given.answered_at) == ("Tahun depan.", clock())


def test_the_same_answer_again_changes_nothing(door, leading, official, ask, answers, clock, published):
    question_id = ask()
    door.perform(answer(leading, question_id), official)
    told = len(published.events)
    clock.advance(minutes=1)
    door.perform(answer(leading, question_id), official)
    assert len(published.events) == told
    assert answers()[0].answered_at != clock()


def test_a_second_voice_must_have_read_the_first(door, leading, official, ask, answers, clock):
    question_id = ask()
    door.perform(answer(leading, question_id, "Kami tanyakan dulu."), leading)
    with pytest.raises(AnsweredMeanwhile):
        door.perform(answer(leading, question_id), official)
    clock.advance(seconds=1)
    door.perform(answer(leading, question_id, answers_seen=1), official)
    assert [given.role for given in answers()] == [Role.FACILITATOR, Role.OFFICIAL]


@pytest.mark.parametrize(("words", "refusal"), [("", TextEmpty), ("\u200b\n", TextEmpty), ("a" * 1001, TextTooLong)])
def test_an_answer_obeys_the_rules_behind_the_door_too(door, leading, official, ask, answers, words, refusal):
    question_id = ask()
    with pytest.raises(refusal):
        door.perform(answer(leading, question_id, words), official)
    assert answers() == ()


def test_an_office_that_is_too_long_is_refused(door, leading, official, ask):
    with pytest.raises(TextTooLong):
        door.perform(answer(leading, ask(), office="D" * 81), official)


def test_observers_residents_and_strangers_do_not_answer(door, leading, ask, wati):
    question_id = ask()
    for actor in (staff(leading, Role.OBSERVER), wati, STRANGER):
        with pytest.raises(NotAllowed):
            door.perform(answer(leading, question_id), actor)


def test_another_meetings_staff_and_questions_do_not_exist_here(door, village, leading, other_leading, ask):
    question_id = ask()
    village.go_to(other_leading, Phase.ASPIRATIONS)
    with pytest.raises(NotFoundHere):
        door.perform(answer(leading, question_id), other_leading)
    with pytest.raises(NotFoundHere):
        door.perform(answer(other_leading, question_id), other_leading)
    with pytest.raises(NotFoundHere):
        door.perform(answer(leading, "0" * 20), leading)


def test_answers_are_given_until_the_meeting_is_finished(door, village, leading, official, ask, answers):
    question_id = ask()
    go_on_to(village, leading, Phase.ADOPTION)
    door.perform(answer(leading, question_id), official)
    village.go_to(leading, Phase.FINISHED)
    with pytest.raises(NotInThisPhase):
        door.perform(answer(leading, question_id, "Sudah selesai."), official)
    assert answers()[0].words == "Tahun depan."
