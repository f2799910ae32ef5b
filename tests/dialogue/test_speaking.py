"""Residents ask and argue."""

import pytest

from facilitation.aspirations.commands import MergeProposals, ParkProposal
from facilitation.aspirations.rules.aspiration import SubmissionNotReadable
from facilitation.dialogue import queries
from facilitation.dialogue.events import ArgumentGiven, QuestionAsked
from facilitation.dialogue.rules.entry import Side
from facilitation.dialogue.rules.talking import ProposalLeftTheList
from facilitation.kernel.actor import STRANGER, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.kernel.wording import TextEmpty, TextTooLong
from facilitation.meetings.rules.phase import Phase
from tests.dialogue.conftest import go_on_to, staff


@pytest.fixture
def said(village, leading, reading):
    """What everybody can read about proposal number 1."""

    def read(number=1, participant=None):
        page = queries.proposal_page(reading, village.see(leading.meeting_id), number, participant)
        return page.talk.dialogue

    return read


def test_a_question_stands_behind_its_proposal_and_waits(ask, leading, proposal_id, said, published):
    question_id = ask("Kapan\nmulai?")
    (question,) = said().questions
    assert (question.question_id, question.words, question.is_unanswered) == (question_id, "Kapan mulai?", True)
    assert said().unanswered_count == 1
    assert published.events[-1] == QuestionAsked(meeting_id=leading.meeting_id, proposal_id=proposal_id)


def test_the_newest_question_comes_first(ask, said):
    ask("Kapan?")
    ask("Siapa?")
    assert [question.words for question in said().questions] == ["Siapa?", "Kapan?"]


def test_a_message_that_comes_twice_is_one_question(ask, said, published):
    first = ask("Kapan?")
    told = len(published.events)
    assert ask("Kapan?") == first
    assert len(said().questions) == 1
    assert len(published.events) == told


def test_two_people_may_name_their_messages_alike(ask, wati, said):
    assert ask("Kapan?") != ask("Kapan?", wati)
    assert len(said().questions) == 2


@pytest.mark.parametrize("name", ["", "short", "x" * 65, "a b c d e f", "x\x00yyyyyyyy"])
def test_a_message_without_a_usable_name_is_refused(ask, name):
    with pytest.raises(SubmissionNotReadable):
        ask(submission_id=name)


@pytest.mark.parametrize(("words", "refusal"), [("", TextEmpty), ("\u200b", TextEmpty), ("a" * 301, TextTooLong)])
def test_a_question_obeys_the_rules_behind_the_door_too(ask, said, words, refusal):
    with pytest.raises(refusal):
        ask(words)
    assert said().questions == ()


def test_one_argument_on_each_side_and_the_later_takes_its_place(door, argument, budi, leading, said, published):
    first = door.perform(argument("Jalan licin."), budi)
    door.perform(argument("Terlalu mahal.", Side.AGAINST), budi)
    assert door.perform(argument("Panen cepat sampai."), budi) == first
    assert [one.words for one in said().arguments_for] == ["Panen cepat sampai."]
    assert [one.words for one in said().arguments_against] == ["Terlalu mahal."]
    assert sum(isinstance(event, ArgumentGiven) for event in published.events) == 3


def test_the_same_argument_again_changes_nothing(door, argument, budi, said, published):
    first = door.perform(argument(), budi)
    told = len(published.events)
    assert door.perform(argument(), budi) == first
    assert len(published.events) == told
    assert len(said().arguments) == 1


def test_every_participant_has_an_argument_of_their_own(door, argument, budi, wati, said):
    door.perform(argument("Satu."), budi)
    door.perform(argument("Dua."), wati)
    assert {one.words for one in said().arguments_for} == {"Satu.", "Dua."}


@pytest.mark.parametrize(("words", "refusal"), [("", TextEmpty), ("\x07", TextEmpty), ("a" * 201, TextTooLong)])
def test_an_argument_obeys_the_rules_behind_the_door_too(door, argument, budi, said, words, refusal):
    with pytest.raises(refusal):
        door.perform(argument(words), budi)
    assert said().arguments == ()


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.MINUTE_TAKER, Role.CHAIR, Role.OFFICIAL, Role.OBSERVER])
def test_staff_neither_ask_nor_argue(door, leading, question, argument, role):
    for command in (question(), argument()):
        with pytest.raises(NotAllowed):
            door.perform(command, staff(leading, role))


def test_whoever_has_not_joined_neither_asks_nor_argues(door, question, argument):
    for command in (question(), argument()):
        with pytest.raises(NotAllowed):
            door.perform(command, STRANGER)


def test_residents_of_another_meeting_find_no_proposal_here(door, question, argument, outsider):
    for command in (question(), argument()):
        with pytest.raises(NotFoundHere):
            door.perform(command, outsider)


def test_another_meetings_proposal_does_not_exist_here(door, village, other_leading, outsider, ask, argument, budi):
    village.go_to(other_leading, Phase.ASPIRATIONS)
    foreign = village.propose(other_leading, outsider, "Posyandu")
    with pytest.raises(NotFoundHere):
        ask(proposal_id=foreign)
    with pytest.raises(NotFoundHere):
        door.perform(argument(proposal_id=foreign), budi)


@pytest.mark.parametrize("phase", [Phase.PRESENTATION, Phase.ADOPTION])
def test_before_the_proposals_and_after_the_plenary_nobody_speaks(
    door, village, leading, question, argument, budi, phase
):
    go_on_to(village, leading, phase)
    for command in (question(), argument()):
        with pytest.raises(NotInThisPhase):
            door.perform(command, budi)


def test_about_a_proposal_set_aside_nobody_speaks(door, leading, proposal_id, question, argument, budi):
    parking = ParkProposal(meeting_id=leading.meeting_id, proposal_id=proposal_id, reason="Sudah dikerjakan.")
    door.perform(parking, leading)
    for command in (question(), argument()):
        with pytest.raises(ProposalLeftTheList) as refused:
            door.perform(command, budi)
        assert refused.value.fields == {"number": 1}


def test_words_about_a_merged_proposal_stand_behind_the_one_that_was_kept(
    door, village, leading, budi, ask, argument, said
):
    kept = village.propose(leading, budi, "Jalan desa")
    ask("Sebelum digabung?")
    door.perform(argument("Lama."), budi)
    door.perform(argument("Baru.", proposal_id=kept), budi)
    merging = MergeProposals(
        meeting_id=leading.meeting_id, kept_proposal_id=kept, merged_proposal_id=question_proposal(argument)
    )
    door.perform(merging, leading)
    ask("Sesudah digabung?")
    assert [question.words for question in said(2).questions] == ["Sesudah digabung?", "Sebelum digabung?"]
    # Nobody speaks twice on one side, because two proposals became one.
    assert len(said(2).arguments_for) == 1


def question_proposal(argument):
    """The proposal that the fixtures speak about."""
    return argument().proposal_id
