"""What may be said, for how long, and when."""

import pytest

from facilitation.dialogue.rules import entry, talking
from facilitation.dialogue.rules.entry import EntryKind, entry_kind
from facilitation.dialogue.rules.talking import AnsweredMeanwhile, refuse_unseen_answer
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.wording import TextEmpty, TextTooLong
from facilitation.meetings.rules.phase import Phase

LIMITS = [(entry.question, 300), (entry.argument, 200), (entry.answer, 1000), (entry.office, 80)]
rules = pytest.mark.parametrize(("rule", "limit"), LIMITS, ids=["question", "argument", "answer", "office"])


@rules
def test_words_are_kept_up_to_their_limit(rule, limit):
    assert rule("a" * limit) == "a" * limit


@rules
def test_longer_words_are_refused_with_the_limit(rule, limit):
    with pytest.raises(TextTooLong) as refused:
        rule("a" * (limit + 1))
    assert refused.value.fields == {"limit": limit}


@pytest.mark.parametrize("rule", [entry.question, entry.argument, entry.answer])
@pytest.mark.parametrize(
    "typed", ["", "  \n ", "\u200b\u202e", "\x00\x07"], ids=["empty", "blank", "unseen", "control"]
)
def test_words_nobody_can_read_are_refused(rule, typed):
    with pytest.raises(TextEmpty):
        rule(typed)


@pytest.mark.parametrize("rule", [entry.question, entry.argument, entry.answer, entry.office])
def test_control_characters_never_reach_a_page(rule):
    assert rule("Jalan\x00 \u202eke\x1b sawah\u2066") == "Jalan ke sawah"


def test_a_question_and_an_argument_are_one_line_an_answer_keeps_its_lines():
    assert entry.question("Kapan\nmulai?") == entry.argument("Kapan\n mulai?") == "Kapan mulai?"
    assert entry.answer("Satu.\r\nDua.") == "Satu.\nDua."


def test_an_office_may_be_left_out():
    assert entry.office("  ") == ""


@pytest.mark.parametrize("named", ["", "Question", "questions", "aspiration", "answer "])
def test_no_other_kind_of_entry_exists(named):
    with pytest.raises(NotFoundHere):
        entry_kind(named)


@pytest.mark.parametrize("kind", list(EntryKind))
def test_every_kind_goes_by_its_name(kind):
    assert entry_kind(kind.value) is kind


@pytest.mark.parametrize(("stands", "seen"), [(1, 0), (3, 2)])
def test_an_answer_nobody_has_seen_stops_the_next(stands, seen):
    with pytest.raises(AnsweredMeanwhile):
        refuse_unseen_answer(stands=stands, seen=seen)


@pytest.mark.parametrize(("stands", "seen"), [(0, 0), (1, 1), (1, 5)])
def test_whoever_has_seen_every_answer_may_add_one(stands, seen):
    refuse_unseen_answer(stands=stands, seen=seen)


def test_people_talk_from_the_proposals_to_the_plenary_and_staff_answer_until_the_end():
    assert Phase.PRESENTATION not in talking.WHILE_PEOPLE_TALK
    assert {Phase.ASPIRATIONS, Phase.DISCUSSION, Phase.VOTING, Phase.PLENARY} == talking.WHILE_PEOPLE_TALK
    assert {Phase.ADOPTION} == talking.WHILE_STAFF_ANSWER - talking.WHILE_PEOPLE_TALK


@pytest.mark.parametrize("phase", list(Phase))
def test_the_lists_number_is_shown_until_the_lot_gives_another(phase):
    assert talking.shows_numbers(phase) is (list(Phase).index(phase) < list(Phase).index(Phase.VOTING))
