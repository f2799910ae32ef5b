"""A batch of ballots: as few statements for thirty as for two, and each message judged in its turn."""

import secrets

import pytest
from sqlalchemy.orm import Session

from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.database import writing_engine
from facilitation.kernel.dispatch import Context
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.rules.phase import Phase
from facilitation.voting.rules.ballot import BallotChangedElsewhere
from facilitation.voting.rules.marks import ChoiceUnknown
from facilitation.voting.usecases.casting import cast_ballots
from facilitation.voting.views import BallotAccepted
from tests.voting.counting import statements


@pytest.fixture
def together(database_url, booth, clock):
    """Casts ballots as one batch and commits it; answers come as they do to the door."""
    del booth  # the village must be there first
    engine = writing_engine(database_url)

    def cast(*requests):
        with statements(engine) as seen, Session(engine) as session, session.begin():
            answers = cast_ballots(
                [
                    (command, Context(session=session, actor=actor, now=clock(), new_id=lambda: secrets.token_hex(10)))
                    for command, actor in requests
                ]
            )
        return [getattr(answer, "reply", answer) for answer in answers], seen

    yield cast
    engine.dispose()


@pytest.mark.parametrize("voters", [2, 9, 30])
def test_the_number_of_statements_does_not_grow_with_the_ballots(booth, together, voters):
    residents = booth.open().residents(voters)
    for base in (0, 1):
        requests = [(booth.ballot("Jembatan", base=base), resident) for resident in residents]
        answers, seen = together(*requests)
        assert [answer.revision for answer in answers] == [base + 1] * voters
        ours = [line for line in seen if not line.startswith(("BEGIN", "PRAGMA"))]
        # Three to load, one for what waits to be committed, three to write, two for the journal, one to mark.
        assert len(ours) <= 10, ours


def test_a_batch_of_nothing_is_nothing(together):
    answers, seen = together()
    assert answers == []
    assert [line for line in seen if not line.startswith("BEGIN")] == []


def test_messages_of_one_voter_count_one_after_the_other(booth, together, wati):
    booth.open()
    answers, _ = together(
        (booth.ballot("Jembatan", base=0), wati),
        (booth.ballot("Posyandu", base=1), wati),
        (booth.ballot("Balai", base=0), wati),
        (booth.ballot("Drainase", base=2), wati),
    )
    assert [type(answer) for answer in answers] == [
        BallotAccepted, BallotAccepted, BallotChangedElsewhere, BallotAccepted,
    ]  # fmt: skip
    assert answers[2].fields == {"revision": 2}
    assert booth.tally()[booth.listed["Drainase"]] == 1
    assert sum(booth.tally().values()) == 1


def test_the_same_message_twice_in_one_batch_is_one_ballot_and_one_answer(booth, together, wati):
    message = booth.open().ballot("Jembatan")
    answers, _ = together((message, wati), (message, wati))
    assert answers[0] == answers[1]
    assert booth.see().turnout == 1


def test_one_refused_ballot_leaves_its_neighbours_alone(booth, together, wati, budi):
    booth.open()
    ghost = Actor(role=Role.RESIDENT, actor_id="f" * 20, meeting_id=booth.meeting_id)
    answers, _ = together(
        (booth.ballot("Jembatan"), wati),
        (booth.ballot("made-up"), budi),
        (booth.ballot("Jembatan"), ghost),
        (booth.ballot("Posyandu"), budi),
    )
    assert [type(answer) for answer in answers] == [BallotAccepted, ChoiceUnknown, NotFoundHere, BallotAccepted]
    assert booth.see().turnout == 2


def test_one_batch_serves_the_rounds_of_two_meetings(village, booth, together, wati, outsider, other_leading):
    village.go_to(other_leading, Phase.ASPIRATIONS)
    listed = {title: village.propose(other_leading, outsider, title) for title in ("Sumur", "Lampu")}
    village.go_to(other_leading, Phase.VOTING)
    there = type(booth)(village, other_leading, listed).open()
    booth.open()
    answers, _ = together((booth.ballot("Jembatan"), wati), (there.ballot("Sumur", submission="there"), outsider))
    assert all(isinstance(answer, BallotAccepted) for answer in answers)
    assert (booth.see().turnout, there.see().turnout) == (1, 1)
