"""The village to try things with: always the same, held by the rules that everybody else obeys."""

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from facilitation.aspirations import queries as aspirations
from facilitation.bootstrap.options import read_options, split_command
from facilitation.budget import queries as budget
from facilitation.demo import run
from facilitation.demo.village import HAMLETS, MEN, WISHES, WOMEN
from facilitation.kernel.database import driver_options
from facilitation.kernel.journal import verify
from facilitation.kernel.settings import Settings
from facilitation.meetings import queries as meetings
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.tables import MeetingRow
from facilitation.people import queries as people
from facilitation.programmes.queries import programmes_by_ids
from facilitation.screens.programme import programme_screen
from facilitation.voting import queries as voting
from facilitation.voting.rules.round_state import RoundState


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    folder = Settings.from_env({}, data_dir=tmp_path_factory.mktemp("demo"))
    assert run.fill(folder)
    return folder


@pytest.fixture
def told(settings):
    engine = create_engine(settings.database_url, **driver_options(settings.database_url))
    with Session(engine) as session:
        ids = session.query(MeetingRow.meeting_id).all()
        found = meetings.meetings_by_ids(session, [meeting_id for (meeting_id,) in ids])
        yield session, {meeting.meets_on.year: meeting for meeting in found}
    engine.dispose()


def test_there_are_sixty_people_from_three_hamlets_and_twenty_five_wishes():
    assert (len(set(WOMEN) | set(MEN)), len(HAMLETS), len(WISHES)) == (60, 3, 25)
    assert sum(wish.like is not None for wish in WISHES) == 4


def test_last_years_meeting_is_over_and_has_a_result(told):
    session, by_year = told
    last = by_year[2025]
    result = budget.public_result(session, last)
    assert (last.phase, result.ballots, result.entitled) == (Phase.FINISHED, 60, 60)
    assert {use.source_code for use in result.sources if use.spent_rupiah} == {"DDS", "ADD"}


def test_this_years_is_voting_with_bars_that_show(told):
    session, by_year = told
    now = by_year[2026]
    board = voting.scoreboard(session, now)
    assert (now.phase, voting.current_round(session, now.meeting_id).state) == (Phase.VOTING, RoundState.OPEN)
    assert (board.turnout, board.entitled, board.is_hidden) == (41, 60, False)
    assert len({line.votes for line in board.lines}) > 5
    assert people.attendance(session, now.meeting_id).participants == 60


def test_look_alikes_are_merged_and_one_question_waits(told):
    session, by_year = told
    lines = aspirations.listed_proposals(session, by_year[2026].meeting_id)
    assert len(lines) == 21
    assert sum(len(line.merged_numbers) for line in lines) == 4


def test_every_step_of_it_is_in_the_journal(told):
    session, by_year = told
    assert all(verify(session, meeting.meeting_id).length > 100 for meeting in by_year.values())


def test_a_folder_that_somebody_uses_is_left_alone(settings):
    assert not run.fill(settings)


def test_the_command_is_known_and_takes_the_options_of_serving():
    word, rest = split_command(["demo", "--port", "8123"])
    assert (word, read_options(rest).port) == ("demo", 8123)


def test_the_programme_counts_both_years_and_lists_the_goal_without_any_wish(told):
    session, found = told
    (programme,) = programmes_by_ids(session, {one.programme_id for one in found.values()})
    view = programme_screen(session, programme, locale="id")
    assert [one.meeting.meets_on.year for one in view.meetings] == [2025, 2026]
    assert [line.number for line in view.results.goals.empty] == [1]
    shares = {one.year: one.total_rupiah for one in view.years if one.works}
    assert list(shares) == [2027, 2028]
    assert shares[2027] == shares[2028]
