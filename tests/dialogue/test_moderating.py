"""Hiding what must not stand in public, and showing it again."""

import pytest

from facilitation.aspirations.rules.parking import ReasonTooShort
from facilitation.dialogue import queries
from facilitation.dialogue.commands import RestoreEntry
from facilitation.dialogue.events import EntryModerated
from facilitation.dialogue.rules.entry import EntryKind
from facilitation.kernel.actor import STRANGER, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere
from facilitation.kernel.wording import TextTooLong
from facilitation.meetings.rules.phase import Phase
from facilitation.people.views import Participant
from tests.dialogue.conftest import answer, go_on_to, hiding, staff


@pytest.fixture
def entries(door, leading, official, budi, ask, argument):
    """A question of Budi's, its official answer and an argument of his, each by its kind."""
    question_id = ask()
    return {
        EntryKind.QUESTION: question_id,
        EntryKind.ANSWER: str(door.perform(answer(leading, question_id), official)),
        EntryKind.ARGUMENT: str(door.perform(argument(), budi)),
    }


@pytest.fixture
def seen(village, leading, reading):
    """How many questions, answers and arguments somebody sees on the proposal's page."""

    def count(actor=STRANGER):
        meeting = village.see(leading.meeting_id)
        participant = Participant(
            participant_id=actor.actor_id, name="Budi", hamlet_id=meeting.hamlets[0].hamlet_id, hamlet="Krajan"
        )
        page = queries.proposal_page(reading, meeting, 1, participant if actor.actor_id else None)
        said = page.talk.dialogue
        return len(said.questions), sum(len(one.answers) for one in said.questions), len(said.arguments)

    return count


every_kind = pytest.mark.parametrize("kind", list(EntryKind))
GONE = {EntryKind.QUESTION: (0, 0, 1), EntryKind.ANSWER: (1, 0, 1), EntryKind.ARGUMENT: (1, 1, 0)}


@every_kind
def test_a_hidden_entry_leaves_the_public(door, leading, entries, seen, proposal_id, published, kind):
    door.perform(hiding(leading, kind, entries[kind]), leading)
    assert seen() == GONE[kind]
    assert published.events[-1] == EntryModerated(meeting_id=leading.meeting_id, proposal_id=proposal_id)


@every_kind
def test_a_restored_entry_stands_at_its_old_place(door, leading, entries, seen, kind):
    door.perform(hiding(leading, kind, entries[kind]), leading)
    restoring = RestoreEntry(meeting_id=leading.meeting_id, kind=kind, entry_id=entries[kind])
    door.perform(restoring, leading)
    door.perform(restoring, leading)
    assert seen() == (1, 1, 1)


@pytest.mark.parametrize("kind", [EntryKind.QUESTION, EntryKind.ARGUMENT])
def test_its_author_alone_still_sees_it_and_why(door, village, leading, budi, wati, entries, seen, reading, kind):
    door.perform(hiding(leading, kind, entries[kind], "Menyebut nama orang."), leading)
    assert seen(budi) == (1, 1, 1)
    assert seen(wati) == GONE[kind]


def test_hiding_again_changes_the_reason(door, village, leading, entries, reading):
    for reason in ("Menyebut nama.", "Menghina."):
        door.perform(hiding(leading, EntryKind.QUESTION, entries[EntryKind.QUESTION], reason), leading)
    page = queries.desk(reading, village.see(leading.meeting_id), leading)
    assert [line.question.hidden_reason for line in page.hidden] == ["Menghina."]


def test_a_question_whose_answer_is_hidden_waits_again(door, leading, entries, reading):
    door.perform(hiding(leading, EntryKind.ANSWER, entries[EntryKind.ANSWER]), leading)
    counts = queries.dialogue_counts(reading, leading.meeting_id)
    assert (counts.questions, counts.unanswered, counts.hidden) == (1, 1, 1)


def test_a_hidden_question_waits_for_nobody(door, leading, entries, ask, reading):
    door.perform(hiding(leading, EntryKind.QUESTION, ask("Siapa yang untung?")), leading)
    counts = queries.dialogue_counts(reading, leading.meeting_id)
    assert (counts.questions, counts.unanswered, counts.arguments, counts.hidden) == (1, 0, 1, 1)


def test_new_words_are_not_hidden_for_the_old_ones(door, leading, budi, official, entries, argument, seen):
    door.perform(hiding(leading, EntryKind.ARGUMENT, entries[EntryKind.ARGUMENT]), leading)
    door.perform(hiding(leading, EntryKind.ANSWER, entries[EntryKind.ANSWER]), leading)
    door.perform(argument("Jalan ini licin saat hujan."), budi)
    door.perform(answer(leading, entries[EntryKind.QUESTION], "Bulan Maret."), official)
    assert seen() == (1, 1, 1)


def test_the_hidden_words_sent_again_stay_hidden(door, leading, budi, official, entries, argument, seen):
    door.perform(hiding(leading, EntryKind.ARGUMENT, entries[EntryKind.ARGUMENT]), leading)
    door.perform(hiding(leading, EntryKind.ANSWER, entries[EntryKind.ANSWER]), leading)
    door.perform(argument(), budi)
    door.perform(answer(leading, entries[EntryKind.QUESTION], office="Dinas PUPR"), official)
    assert seen() == (1, 0, 0)


@every_kind
@pytest.mark.parametrize(
    ("reason", "refusal"), [("ya", ReasonTooShort), ("a" * 201, TextTooLong)], ids=["short", "long"]
)
def test_hiding_takes_a_reason_that_can_be_read(door, leading, entries, seen, kind, reason, refusal):
    with pytest.raises(refusal):
        door.perform(hiding(leading, kind, entries[kind], reason), leading)
    assert seen() == (1, 1, 1)


@every_kind
@pytest.mark.parametrize("role", [Role.OFFICIAL, Role.OBSERVER])
def test_whoever_is_asked_does_not_choose_the_questions(door, leading, entries, seen, kind, role):
    with pytest.raises(NotAllowed):
        door.perform(hiding(leading, kind, entries[kind]), staff(leading, role))
    assert seen() == (1, 1, 1)


@every_kind
def test_residents_and_strangers_hide_nothing(door, leading, entries, budi, kind):
    restoring = RestoreEntry(meeting_id=leading.meeting_id, kind=kind, entry_id=entries[kind])
    for actor in (budi, STRANGER):
        for command in (hiding(leading, kind, entries[kind]), restoring):
            with pytest.raises(NotAllowed):
                door.perform(command, actor)


@every_kind
def test_another_meetings_entries_do_not_exist_here(door, leading, other_leading, entries, kind):
    for command, actor in (
        (hiding(other_leading, kind, entries[kind]), other_leading),
        (hiding(leading, kind, entries[kind]), other_leading),
        (RestoreEntry(meeting_id=other_leading.meeting_id, kind=kind, entry_id=entries[kind]), other_leading),
        (hiding(leading, kind, "0" * 20), leading),
    ):
        with pytest.raises(NotFoundHere):
            door.perform(command, actor)


def test_an_entry_of_another_kind_is_not_found(door, leading, entries):
    with pytest.raises(NotFoundHere):
        door.perform(hiding(leading, EntryKind.ARGUMENT, entries[EntryKind.QUESTION]), leading)


def test_what_was_said_can_be_hidden_after_the_meeting_too(door, village, leading, entries, seen):
    go_on_to(village, leading, Phase.FINISHED)
    door.perform(hiding(leading, EntryKind.ARGUMENT, entries[EntryKind.ARGUMENT]), leading)
    assert seen() == (1, 1, 0)
