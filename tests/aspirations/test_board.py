"""What staff and what everybody else see of aspirations and proposals."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event

from facilitation.aspirations import queries
from facilitation.aspirations.commands import ParkAspiration
from facilitation.aspirations.queries import ListedProposal
from facilitation.aspirations.rules.plan import Plan
from facilitation.meetings.rules.phase import Phase


@contextmanager
def statements(engine) -> Iterator[list[str]]:
    """Every SQL statement sent meanwhile."""
    sent: list[str] = []

    def note(_connection, _cursor, statement, *_more) -> None:
        sent.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield sent
    event.remove(engine, "before_cursor_execute", note)


@pytest.fixture
def busy(door, village, collecting, budi, listed, words, other_leading, outsider):
    """Leads a meeting with two proposals listed, one aspiration waiting and one parked; another meeting goes on too."""
    listed("Jalan", cost_rupiah=75_000_000)
    listed("Pasar", cost_rupiah=100_000_001, hamlet=1)
    parked = door.perform(words(submission_id="message-b", title="Patung"), budi)
    parking = ParkAspiration(meeting_id=collecting.meeting_id, aspiration_id=parked, reason="Sudah ada")
    door.perform(parking, collecting)
    door.perform(words(submission_id="message-a", title="Lampu"), budi)
    village.go_to(other_leading, Phase.ASPIRATIONS)
    village.propose(other_leading, outsider, "Posyandu")
    return collecting


def test_the_board_holds_everything_of_one_meeting_with_its_authors(village, busy, reading):
    board = queries.board(reading, village.see(busy.meeting_id))
    assert [(line.title, line.author) for line in board.waiting] == [("Lampu", "Budi")]
    assert [(line.title, line.reason) for line in board.parked_aspirations] == [("Patung", "Sudah ada")]
    assert [(line.number, line.title) for line in board.listed] == [(1, "Jalan"), (2, "Pasar")]
    assert [line.author for proposal in board.listed for line in proposal.aspirations] == ["Wati", "Wati"]
    assert board.parked_proposals == ()
    assert (board.total_cost_rupiah, board.ceiling_rupiah) == (175_000_001, 100_000_000)


def test_only_a_cost_above_the_ceiling_exceeds_it(busy, reading):
    assert [line.exceeds_ceiling for line in queries.listed_proposals(reading, busy.meeting_id)] == [False, True]


def test_no_public_list_holds_an_author(busy, wati, reading):
    shown = queries.listed_proposals(reading, busy.meeting_id)
    own = queries.own_aspirations(reading, busy.meeting_id, wati.actor_id)
    assert {line.author for proposal in shown for line in proposal.aspirations} == {""}
    assert {line.author for line in own} == {""}


def test_nobody_sees_anothers_aspirations_as_their_own(busy, budi, other_leading, reading):
    own = queries.own_aspirations(reading, busy.meeting_id, budi.actor_id)
    assert [line.title for line in own] == ["Patung", "Lampu"]
    assert queries.own_aspirations(reading, other_leading.meeting_id, budi.actor_id) == ()


def test_a_round_is_given_what_it_freezes(busy, reading):
    first, second = queries.listed(reading, busy.meeting_id)
    assert first == ListedProposal(
        proposal_id=first.proposal_id,
        number=1,
        title="Jalan",
        cost_rupiah=75_000_000,
        hamlets=("Krajan",),
        source_code="DDS",
        topic_code="",
        plan=Plan(cost_rupiah=75_000_000, source_code="DDS"),
        people_count=1,
        proposing_group=None,
    )
    assert (second.number, second.hamlets) == (2, ("Sumberejo",))


def test_an_empty_meeting_has_an_empty_board(village, leading, reading):
    board = queries.board(reading, village.see(leading.meeting_id))
    assert (board.waiting, board.listed, board.total_cost_rupiah) == ((), (), 0)
    assert queries.listed(reading, leading.meeting_id) == ()
    assert queries.waiting_count(reading, leading.meeting_id) == 0


def test_the_board_takes_three_statements_however_long_the_lists_are(village, busy, listed, reading, reading_engine):
    meeting = village.see(busy.meeting_id)
    for number in range(5):
        listed(f"Usul {number}")
    with statements(reading_engine) as sent:
        board = queries.board(reading, meeting)
    assert len(board.listed) == 7
    assert len(sent) == 3


@pytest.mark.parametrize(
    ("query", "count"),
    [
        (queries.listed_proposals, 3),
        (queries.listed, 3),
        (queries.plan_rows, 3),
        (queries.listed_count, 1),
        (queries.waiting_count, 1),
        (queries.list_version, 1),
    ],
    ids=["listed_proposals", "listed", "plan_rows", "listed_count", "waiting_count", "list_version"],
)
def test_the_lists_everybody_sees_take_as_few(busy, reading, reading_engine, query, count):
    with statements(reading_engine) as sent:
        query(reading, busy.meeting_id)
    assert len(sent) == count
