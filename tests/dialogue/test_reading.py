"""What each reader gets: no names while they are hidden, and as few statements as promised."""

import dataclasses

import pytest
from sqlalchemy import event

from facilitation.aspirations.commands import RewordProposal
from facilitation.dialogue import queries
from facilitation.dialogue.commands import AskQuestion, SetSpotlight
from facilitation.dialogue.rules.entry import Side
from facilitation.meetings.rules.phase import Phase
from facilitation.people.rules.gender import Gender
from tests.dialogue.conftest import answer, go_on_to


@pytest.fixture
def busy(door, village, leading, wati, budi, official, ask, argument, proposal_id):
    """A discussion about number 1: two questions, one of them answered, and an argument on each side."""
    village.propose(leading, budi, "Jembatan")
    ask("Siapa yang merawat?", wati)
    door.perform(answer(leading, ask("Kapan mulai?", budi)), official)
    door.perform(argument("Panen cepat sampai."), budi)
    door.perform(argument("Terlalu mahal.", Side.AGAINST), wati)
    village.go_to(leading, Phase.DISCUSSION)
    door.perform(SetSpotlight(meeting_id=leading.meeting_id, proposal_id=proposal_id), leading)
    return leading


def everything(reading, meeting, participant=None):
    """Every value that any resident's page, phone or wall is given."""
    page = queries.proposal_page(reading, meeting, 1, participant)
    lists = queries.proposals_page(reading, meeting, participant)
    shown = queries.spotlight(reading, meeting, lists.lines)
    return repr([dataclasses.asdict(one) for one in (page, lists, shown, queries.news(reading, meeting)) if one])


def test_no_resident_is_given_an_authors_name_while_names_are_hidden(village, busy, reading):
    words = everything(reading, village.see(busy.meeting_id))
    assert "Siapa yang merawat?" in words
    assert "Wati" not in words
    assert "Budi" not in words


def test_nor_an_id_by_which_two_entries_could_be_joined(village, busy, wati, budi, reading):
    words = everything(reading, village.see(busy.meeting_id))
    assert wati.actor_id not in words
    assert budi.actor_id not in words


@pytest.mark.parametrize("phase", [Phase.PLENARY, Phase.FINISHED])
def test_names_show_once_the_result_does(village, busy, reading, phase):
    go_on_to(village, busy, phase)
    page = queries.proposal_page(reading, village.see(busy.meeting_id), 1, None)
    assert {question.author for question in page.talk.dialogue.questions} == {"Wati", "Budi"}


def test_a_meeting_may_show_names_from_the_start(door, village, reading, outsider):
    leading = village.meeting(village.account("ani"), hides_authors=False)
    tono = village.join(leading.meeting_id, "Tono", gender=Gender.MALE)
    village.go_to(leading, Phase.ASPIRATIONS)
    proposal_id = village.propose(leading, tono, "Sumur")
    asking = AskQuestion(
        meeting_id=leading.meeting_id, proposal_id=proposal_id, submission_id="message-1", words="Kapan?"
    )
    door.perform(asking, tono)
    village.go_to(leading, Phase.DISCUSSION)
    door.perform(SetSpotlight(meeting_id=leading.meeting_id, proposal_id=proposal_id), leading)
    meeting = village.see(leading.meeting_id)
    page = queries.proposal_page(reading, meeting, 1, None)
    shown = queries.spotlight(reading, meeting, [page.talk.proposal])
    for said in (page.talk.dialogue, shown.dialogue):
        assert [question.author for question in said.questions] == ["Tono"]


def test_staff_see_who_asked(village, busy, reading):
    page = queries.desk(reading, village.see(busy.meeting_id), busy)
    assert {line.question.author for line in (*page.unanswered, *page.answered)} == {"Wati", "Budi"}


def test_the_desk_asks_first_about_what_is_being_discussed(village, busy, door, budi, ask, reading, clock):
    listed = queries.proposals_page(reading, village.see(busy.meeting_id), None).lines
    clock.advance(minutes=-5)
    ask("Sudah lama?", proposal_id=listed[1].proposal_id)
    clock.advance(minutes=10)
    ask("Baru saja?")
    page = queries.desk(reading, village.see(busy.meeting_id), busy)
    assert [line.question.words for line in page.unanswered] == ["Siapa yang merawat?", "Baru saja?", "Sudah lama?"]


def test_counts_hold_for_one_meeting(village, busy, other_leading, reading):
    counts = queries.dialogue_counts(reading, busy.meeting_id)
    assert (counts.questions, counts.unanswered, counts.arguments, counts.hidden) == (2, 1, 2, 0)
    counts = queries.dialogue_counts(reading, other_leading.meeting_id)
    assert (counts.questions, counts.unanswered, counts.arguments, counts.hidden) == (0, 0, 0, 0)


def test_every_change_gets_the_next_number_and_the_last_stands_first(village, busy, door, ask, proposal_id, reading):
    before = queries.news(reading, village.see(busy.meeting_id)).changes
    ask("Lagi?")
    after = queries.news(reading, village.see(busy.meeting_id)).changes
    last = max(int(pair.partition("=")[2]) for pair in before.split())
    assert after.split()[0] == f"1={last + 1}"
    assert [pair for pair in after.split() if pair.startswith("2=")] == [
        pair for pair in before.split() if pair[0] == "2"
    ]


def test_new_words_of_a_proposal_are_a_change_of_its_page(village, busy, door, proposal_id, reading):
    before = queries.news(reading, village.see(busy.meeting_id)).changes
    rewording = RewordProposal(
        meeting_id=busy.meeting_id, proposal_id=proposal_id, title="Jalan tani", cost_rupiah=9_000_000
    )
    door.perform(rewording, busy)
    assert queries.news(reading, village.see(busy.meeting_id)).changes != before


@pytest.fixture
def statements(reading_engine):
    """Every SQL statement sent from here on."""
    sent = []

    def note(_connection, _cursor, statement, *_more):
        sent.append(statement)

    event.listen(reading_engine, "before_cursor_execute", note)
    yield sent
    event.remove(reading_engine, "before_cursor_execute", note)


def test_pages_take_as_many_statements_however_much_was_said(village, busy, leading, ask, reading, statements):
    meeting = village.see(busy.meeting_id)
    pages = (
        lambda: queries.proposal_page(reading, meeting, 1, None),
        lambda: queries.proposals_page(reading, meeting, None),
        lambda: queries.desk(reading, meeting, busy),
        lambda: queries.news(reading, meeting),
    )
    few = [count(page, statements) for page in pages]
    for number in range(6):
        ask(f"Pertanyaan {number}?")
    assert [count(page, statements) for page in pages] == few
    assert few[-1] == 3
    assert max(few) <= 9


def count(page, statements):
    statements.clear()
    page()
    return len(statements)


def test_of_a_proposal_that_is_not_listed_there_is_no_page(village, busy, reading):
    assert queries.proposal_page(reading, village.see(busy.meeting_id), 3, None) is None


def test_proposals_without_a_topic_stand_together(village, busy, reading):
    page = queries.proposals_page(reading, village.see(busy.meeting_id), None)
    assert [line.number for line in page.lines] == [1, 2]
    assert sum(len(group.talks) for group in page.groups) == 2
