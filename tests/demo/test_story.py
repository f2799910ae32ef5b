"""The village to try things with: always the same, held by the rules that everybody else obeys."""

from sqlalchemy import select

from facilitation.aspirations import queries as aspirations
from facilitation.aspirations.rules.provenance import Origin
from facilitation.bootstrap.options import read_options, split_command
from facilitation.budget import queries as budget
from facilitation.demo import run
from facilitation.demo.village import HAMLETS, LAST_YEARS_WISHES, MEN, WISHES, WOMEN
from facilitation.kernel.journal import INSTALLATION, JournalRow, verify
from facilitation.meetings.rules.phase import Phase
from facilitation.people import queries as people
from facilitation.people.commands import JoinMeeting
from facilitation.programmes.queries import programmes_by_ids
from facilitation.screens.programme import programme_screen
from facilitation.voting import queries as voting
from facilitation.voting.rules.round_state import RoundState


def test_there_are_sixty_people_from_three_hamlets_and_twenty_five_wishes():
    assert (len(set(WOMEN) | set(MEN)), len(HAMLETS), len(WISHES)) == (60, 3, 25)
    assert sum(wish.like is not None for wish in WISHES) == 4
    assert not {wish.title for wish in WISHES} & {wish.title for wish in LAST_YEARS_WISHES.values()}


def test_last_years_meeting_is_over_and_has_a_result(told):
    result = budget.public_result(told.session, told.last)
    assert (told.last.phase, result.ballots, result.entitled) == (Phase.FINISHED, 60, 60)
    assert {use.source_code for use in result.sources if use.spent_rupiah} == {"DDS", "ADD"}


def test_this_years_is_voting_with_bars_that_show(told):
    board = voting.scoreboard(told.session, told.now)
    current = voting.current_round(told.session, told.now.meeting_id)
    assert (told.now.phase, current.state) == (Phase.VOTING, RoundState.OPEN)
    assert (board.turnout, board.entitled, board.is_hidden) == (41, 60, False)
    assert len({line.votes for line in board.lines}) > 5
    assert people.attendance(told.session, told.now.meeting_id).participants == 60


def test_look_alikes_are_merged_beside_what_is_carried_over_and_the_governments_own(told):
    lines = aspirations.listed_proposals(told.session, told.now.meeting_id)
    carried = [line for line in lines if line.title in {wish.title for wish in LAST_YEARS_WISHES.values()}]
    own = [line for line in lines if line.provenance.origin is Origin.GOVERNMENT]
    assert (len(lines) - len(carried) - len(own), len(carried), len(own)) == (21, 2, 1)
    assert sum(len(line.merged_numbers) for line in lines) == 4


def test_every_step_of_it_is_in_the_journal_in_the_order_of_its_days(told):
    for meeting in told.meetings:
        assert verify(told.session, meeting.meeting_id).length > 100
        entries = select(JournalRow).where(JournalRow.chain == meeting.meeting_id).order_by(JournalRow.sequence)
        rows = told.session.scalars(entries).all()
        assert [row.at for row in rows] == sorted(row.at for row in rows)
        joined = [row.at for row in rows if row.name == JoinMeeting.__name__]
        assert len(set(joined)) == 60, "who goes is found in the journal by the time at which they joined"
    assert verify(told.session, INSTALLATION).length


def test_a_folder_that_somebody_uses_is_left_alone(settings):
    assert not run.fill(settings)


def test_the_command_is_known_and_takes_the_options_of_serving():
    word, rest = split_command(["demo", "--port", "8123"])
    assert (word, read_options(rest).port) == ("demo", 8123)


def test_the_programme_counts_both_years_and_lists_the_goal_without_any_wish(told):
    (programme,) = programmes_by_ids(told.session, {meeting.programme_id for meeting in told.meetings})
    view = programme_screen(told.session, programme, locale="id")
    assert [one.meeting.meets_on.year for one in view.meetings] == [2025, 2026]
    assert [line.number for line in view.results.goals.empty] == [1]
    shares = {one.year: one.total_rupiah for one in view.years if one.works}
    assert list(shares) == [2027, 2028]
    assert shares[2027] == shares[2028]
