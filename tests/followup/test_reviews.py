"""What residents think, through the door, on both databases."""

from decimal import Decimal

import pytest
from sqlalchemy import update

from facilitation.agreement.rules.adoption import NotAdopted
from facilitation.aspirations.tables import ProposalRow
from facilitation.followup import queries
from facilitation.followup.rules.review import MeetingQuestion, NotFinishedYet, QuestionsLeftOpen, ScoreOutOfRange
from facilitation.followup.rules.ticket import TicketKind
from facilitation.kernel.actor import STRANGER, Actor, Role
from facilitation.kernel.errors import NotAllowed
from tests.followup.books import SPENT, Books
from tests.followup.evaluated import Evaluation, residents
from tests.followup.post import Post
from tests.meetings.crowd import at_once


@pytest.mark.row("S3-04", "S1-11")
def test_residents_rate_a_finished_proposal_beside_the_estimate_before_and_the_average_is_told_with_their_number(
    evaluation, past_the_program
):
    past_the_program(update(ProposalRow).where(ProposalRow.title == "Jembatan").values(men=100, women=20))
    evaluation.finish("Jembatan")
    evaluation.review("Jembatan", 5, 4, 4, 3, remark="Anak-anak aman.")
    told = evaluation.rated("Jembatan")
    assert (told.usefulness.count, told.usefulness.average) == (4, None)
    evaluation.review("Jembatan", 5, actor=residents(evaluation)[0])
    told = evaluation.rated("Jembatan")
    assert (told.usefulness.count, told.usefulness.average, told.usefulness.took_part) == (5, Decimal("4.2"), 1)
    assert told.beneficiaries == 120
    assert (told.remarks, evaluation.desk.proposals[0].remarks) == ((), ("Anak-anak aman.",) * 4)


@pytest.mark.row("S1-03")
def test_every_agreed_proposal_is_rated_by_whether_it_fits_beside_how_many_took_part(evaluation):
    evaluation.rate_fit("Jembatan", 5, 5, 4, 4)
    evaluation.rate_fit("Jembatan", 2, actor=residents(evaluation)[0])
    evaluation.rate_fit("Sumur", 1)
    told = {one.title: one.fit for one in evaluation.page.proposals}
    agreed = [line.title for line in evaluation.plenary.adopted.agreed]
    assert list(told) == agreed
    assert (told["Jembatan"].count, told["Jembatan"].average, told["Jembatan"].took_part) == (5, Decimal(4), 1)
    assert (told["Sumur"].count, told["Sumur"].average) == (1, None)
    [voting] = [one for one in evaluation.page.taking_part if one.part == "voting"]
    assert (voting.people, voting.could, voting.percent) == (3, 4, 75)


def test_what_was_said_of_its_use_stays_where_an_older_form_does_not_ask_for_it(evaluation):
    evaluation.finish("Jembatan")
    wati = residents(evaluation)[0]
    evaluation.review("Jembatan", 5, actor=wati)
    evaluation.rate_fit("Jembatan", 1, actor=wati)
    told = evaluation.rated("Jembatan")
    assert (told.fit.count, told.usefulness.count) == (1, 1)
    own = queries.proposal_review_page(
        evaluation.plenary.vote.village.reading,
        evaluation.meeting,
        told.proposal_id,
        reviewer=wati.actor_id,
        takes_part=True,
    )
    assert (own.own_fit, own.own_usefulness) == (1, 5)


def test_what_is_not_agreed_on_is_rated_once_it_is_finished_all_the_same(evaluation):
    with pytest.raises(NotFinishedYet):
        evaluation.rate_fit("Balai", 5)
    assert "Balai" not in [one.title for one in evaluation.page.proposals]
    evaluation.finish("Balai")
    evaluation.review("Balai", 4)
    assert evaluation.rated("Balai").usefulness.count == 1


def test_one_person_has_one_opinion_of_a_proposal_and_may_change_it(evaluation):
    evaluation.finish("Jembatan")
    for score in (1, 5):
        evaluation.review("Jembatan", score)
        evaluation.review("Jembatan", score, actor=residents(evaluation)[0])
    told = evaluation.rated("Jembatan")
    assert (told.fit.count, told.usefulness.count) == (2, 2)
    session = evaluation.plenary.vote.village.reading
    page = queries.proposal_review_page(
        session, evaluation.meeting, told.proposal_id, reviewer="a" * 64, takes_part=False
    )
    assert page.own_usefulness == 5


@pytest.mark.race
def test_opinions_of_one_phone_at_once_are_one(evaluation, door):
    evaluation.finish("Jembatan")
    at_once(door, [(evaluation.reviewing("Jembatan", score, phone="a"), STRANGER) for score in (1, 2, 3, 4)])
    assert evaluation.rated("Jembatan").usefulness.count == 1


def test_what_is_not_finished_or_not_adopted_is_not_rated(evaluation):
    with pytest.raises(NotFinishedYet):
        evaluation.review("Jembatan", 5)
    evaluation.finish("Jembatan")
    for score in (0, 6):
        with pytest.raises(ScoreOutOfRange):
            evaluation.review("Jembatan", score)
        with pytest.raises(ScoreOutOfRange):
            evaluation.rate_fit("Jembatan", score)
    told = evaluation.rated("Jembatan")
    assert (told.fit.count, told.usefulness.count) == (0, 0)


def test_the_meeting_is_rated_question_by_question_and_what_four_say_is_withheld(evaluation):
    people = residents(evaluation)
    for resident in people:
        evaluation.answer(resident, 1, 1, 1, 1, 1)
        evaluation.answer(resident, 5, 4, 3, 2, 1)
    assert [(question, told.count, told.average) for question, told in evaluation.page.questions] == [
        (question, 4, None) for question in MeetingQuestion
    ]
    own = queries.meeting_review_page(
        evaluation.plenary.vote.village.reading, evaluation.meeting, people[0].actor_id
    ).own
    assert own == dict(zip(MeetingQuestion, (5, 4, 3, 2, 1), strict=True))


@pytest.mark.parametrize("scores", [(), (5, 4, 3, 2)])
def test_a_form_with_questions_left_open_is_refused_as_a_whole(evaluation, scores):
    with pytest.raises(QuestionsLeftOpen):
        evaluation.answer(residents(evaluation)[0], *scores)
    assert evaluation.page.questions[0][1].count == 0


def test_only_who_took_part_rates_the_meeting_and_only_staff_measure(evaluation):
    with pytest.raises(NotAllowed):
        evaluation.answer(STRANGER, 5, 5, 5, 5, 5)
    for role in (Role.MINUTE_TAKER, Role.OBSERVER, Role.RESIDENT):
        with pytest.raises(NotAllowed):
            evaluation.add(actor=Actor(role=role, actor_id="x" * 20, meeting_id=evaluation.plenary.meeting_id))


@pytest.mark.row("S3-20", "S1-10", "S4-28")
def test_people_take_part_in_every_part_of_the_way_from_proposing_to_evaluating_and_are_counted(evaluation, clock):
    wati = residents(evaluation)[0]
    post, books = Post(evaluation.plenary, lambda: clock.now), Books(evaluation.plenary)
    # She has proposed and voted; she says what is wrong while it is built, and asks about the money.
    evaluation.plenary.perform(post.sending("Besinya kurang.", kind=TicketKind.INPUT), wati)
    line = books.enter("Jembatan", SPENT, 5)
    books.ask(line, "Mengapa lima juta?", actor=wati)
    assert [one.words for one in books.line(line).questions] == ["Mengapa lima juta?"]
    evaluation.finish("Jembatan")
    evaluation.review("Jembatan", 5, 4)
    evaluation.review("Jembatan", 4, actor=wati)
    evaluation.answer(wati, 5, 5, 5, 5, 5)
    counted = {one.part: one.people for one in evaluation.page.taking_part}
    assert counted == {"proposing": 1, "voting": 3, "watching": 1, "evaluating": 3}


def test_before_the_adoption_there_is_nothing_to_measure_or_rate(adopting):
    evaluation = Evaluation(adopting)
    with pytest.raises(NotAdopted):
        evaluation.add()
    with pytest.raises(NotAdopted):
        evaluation.review("Jembatan", 5)
    assert (evaluation.page.groups, evaluation.page.proposals) == ((), ())
