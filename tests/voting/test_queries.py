"""What pages read of a round: fresh counts, hidden tallies, and few statements."""

import pytest

from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.voting.queries import ballot_paper, current_round, round_by_id, scoreboard, tally
from tests.voting.counting import statements


def board(booth):
    return scoreboard(booth.village.reading, booth.village.see(booth.meeting_id))


@pytest.fixture
def live_booth(village, booth) -> object:
    """The same list in a meeting that shows its tallies as they grow."""
    leading = village.meeting(village.account("rini"), tally_visibility=TallyVisibility.LIVE)
    resident = village.join(leading.meeting_id, "Sri")
    village.go_to(leading, Phase.ASPIRATIONS)
    listed = {title: village.propose(leading, resident, title) for title in ("Sumur", "Lampu", "Pagar")}
    village.go_to(leading, Phase.VOTING)
    return type(booth)(village, leading, listed)


def test_a_meeting_without_a_lot_has_no_round_and_no_scoreboard(booth):
    assert current_round(booth.village.reading, booth.meeting_id) is None
    assert board(booth) is None


def test_a_round_that_does_not_exist_is_not_found(booth):
    with pytest.raises(NotFoundHere):
        round_by_id(booth.village.reading, "made-up")


def test_hidden_tallies_show_only_the_turnout_until_the_reveal(booth, wati, leading, village):
    booth.open().cast(wati, "Jembatan")
    assert (board(booth).lines, board(booth).is_hidden, board(booth).turnout, board(booth).entitled) == ((), True, 1, 2)
    booth.close()
    assert (board(booth).lines, board(booth).is_hidden, board(booth).turnout) == ((), True, 1)
    village.go_to(leading, Phase.PLENARY)
    assert not board(booth).is_hidden
    assert (board(booth).lines[0].title, board(booth).lines[0].votes) == ("Jembatan", 1)


def test_live_tallies_grow_with_every_ballot_and_longer_bars_come_first(live_booth):
    live_booth.draw()
    assert (board(live_booth).lines, board(live_booth).is_hidden) == ((), True)
    live_booth.open()
    assert [line.votes for line in board(live_booth).lines] == [0, 0, 0]
    assert {line.share_percent for line in board(live_booth).lines} == {0}
    first, second, third = live_booth.residents(3)
    live_booth.cast(first, "Lampu", "Sumur")
    live_booth.cast(second, "Lampu")
    live_booth.cast(third, "Lampu", "Pagar")
    live_booth.cast(third, "Lampu", "Sumur", base=1)
    lines = [(line.title, line.votes, line.share_percent) for line in board(live_booth).lines]
    assert lines == [("Lampu", 3, 100), ("Sumur", 2, 66), ("Pagar", 0, 0)]
    numbers = {one.title: one.ballot_number for one in live_booth.see().candidates}
    assert {line.title: line.ballot_number for line in board(live_booth).lines} == numbers


def test_equal_bars_stand_in_the_order_of_the_lot(live_booth):
    live_booth.open()
    numbers = [line.ballot_number for line in board(live_booth).lines]
    assert numbers == [1, 2, 3]


def test_a_recount_gives_the_same_votes_before_and_after_closing(booth):
    residents = booth.open().residents(6)
    for number, resident in enumerate(residents):
        booth.cast(resident, "Jembatan", *(["Posyandu"] if number % 2 else []))
    before = booth.tally()
    booth.close()
    assert booth.tally() == before
    assert before[booth.listed["Jembatan"]] == 6
    assert before[booth.listed["Posyandu"]] == 3


@pytest.mark.parametrize("turnout", [0, 12])
def test_pages_read_with_as_few_statements_however_many_vote(booth, reading_engine, wati, turnout):
    for resident in booth.open().residents(turnout):
        booth.cast(resident, "Jembatan")
    reading = booth.village.reading
    meeting = booth.village.see(booth.meeting_id)
    with statements(reading_engine) as seen:
        current = current_round(reading, booth.meeting_id)
        assert len(seen) == 2
        ballot_paper(reading, current, wati.actor_id, "next")
        assert len(seen) == 3
        tally(reading, current)
        assert len(seen) == 4
        scoreboard(reading, meeting)
    assert len(seen) == 6
