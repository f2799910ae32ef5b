"""How far works have come, their photos, and what opens the next meeting."""

from datetime import date, timedelta

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import DatabaseError

from facilitation.agreement.rules.adoption import NotAdopted
from facilitation.followup import queries
from facilitation.followup.rules.ledger import Payer
from facilitation.followup.rules.milestone import MilestoneKind
from facilitation.followup.rules.money import Alert
from facilitation.followup.rules.progress import PercentOutOfRange, ProgressInFuture, ProgressTooEarly
from facilitation.followup.tables import ProgressRow
from facilitation.followup.views import Promises
from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere
from facilitation.meetings.rules.phase import Phase
from facilitation.screens.earlier import earlier_result
from tests.followup.books import DAY, RECEIVED, SPENT, Books

WELL = "Sumur"
SWADAYA = Payer(source_code="SWD")
BEFORE, AFTER = "a" * 64, "b" * 64


def shown(books, title, percent, digest):
    number = books.look(title, percent, words=f"Sumur {percent} persen.")
    books.show_photo(number, digest)
    return number


@pytest.mark.row("S3-03")
def test_work_and_money_stand_side_by_side(books):
    books.enter(WELL, RECEIVED, 10)
    books.enter(WELL, SPENT, 8)
    books.enter(WELL, RECEIVED, 2, payer=SWADAYA)
    books.enter(WELL, SPENT, 2, payer=SWADAYA, purpose="Kerja bakti 20 orang")
    books.reverse(books.enter(WELL, SPENT, 1))
    assert (books.of(WELL).work_percent, books.of(WELL).alerts) == (None, (Alert.AHEAD_OF_WORK,))
    books.look(WELL, 50)
    assert (books.of(WELL).sums.spent_percent, books.of(WELL).alerts) == (100, (Alert.AHEAD_OF_WORK,))
    books.look(WELL, 80)
    money = books.of(WELL)
    assert (money.work_percent, money.alerts, money.money_bar, money.work_bar) == (80, (), 100, 80)
    assert [one.percent for one in money.seen] == [50, 80]
    assert [share.sums.spent_rupiah for share in money.shares if share.payer == SWADAYA] == [2_000_000]


@pytest.mark.parametrize(
    ("different", "refusal"),
    [
        ({"percent": 101}, PercentOutOfRange),
        ({"percent": -1}, PercentOutOfRange),
        ({"seen_on": DAY + timedelta(days=1)}, ProgressInFuture),
        ({"seen_on": date(1, 1, 1)}, ProgressTooEarly),
    ],
)
def test_what_nobody_can_have_seen_is_refused(books, different, refusal):
    with pytest.raises(refusal):
        books.look(WELL, different.pop("percent", 50), **different)
    assert books.of(WELL).seen == ()


def test_a_photo_of_before_may_be_older_than_the_adoption_and_nothing_is_seen_before_it_again(books):
    books.look(WELL, 0, seen_on=DAY - timedelta(days=100))
    books.look(WELL, 10)
    with pytest.raises(ProgressTooEarly):
        books.look(WELL, 20, seen_on=DAY - timedelta(days=1))


def test_a_photo_can_be_taken_away_and_what_was_seen_stays(books):
    number = shown(books, WELL, 50, BEFORE)
    assert queries.is_progress_photo(books.reading, books.meeting_id, BEFORE)
    books.show_photo(number, AFTER)
    assert [one.photo_digest for one in books.of(WELL).photos] == [AFTER]
    books.show_photo(number, "")
    assert (books.of(WELL).photos, books.of(WELL).work_percent) == ((), 50)
    assert not queries.is_progress_photo(books.reading, books.meeting_id, AFTER)
    with pytest.raises(NotFoundHere):
        books.show_photo(number + 1, BEFORE)


@pytest.mark.parametrize("change", [update(ProgressRow).values(percent=100), delete(ProgressRow)])
def test_the_database_itself_refuses_to_change_what_was_seen(books, past_the_program, change):
    books.look(WELL, 50)
    with pytest.raises(DatabaseError):
        past_the_program(change)


@pytest.mark.parametrize("role", [Role.MINUTE_TAKER, Role.OBSERVER, Role.RESIDENT])
def test_nobody_else_says_how_far_the_work_is(books, role):
    actor = Actor(role=role, actor_id="x" * 20, meeting_id=books.meeting_id)
    with pytest.raises(NotAllowed):
        books.look(WELL, 50, actor=actor)
    with pytest.raises(NotAllowed):
        books.show_photo(1, BEFORE, actor=actor)


def test_nothing_is_seen_before_the_adoption_nor_of_what_is_not_on_the_list(adopting, books):
    with pytest.raises(NotFoundHere):
        books.look("0" * 20, 50)
    del adopting


def test_before_the_adoption_nothing_is_seen(adopting):
    with pytest.raises(NotAdopted):
        Books(adopting).look(WELL, 50)


@pytest.fixture
def next_year(books):
    """A meeting of the year after, which names this one as the earlier one, in its opening."""
    village = books.plenary.vote.village

    def hold():
        village.go_to(books.plenary.leading, Phase.FINISHED)
        leading = village.meeting(
            books.plenary.leading,
            name="Musrenbang tahun depan",
            meets_on=DAY.replace(year=2027),
            earlier_meeting_id=books.meeting_id,
        )
        village.go_to(leading, Phase.REGISTRATION, Phase.OPENING)
        return leading.meeting_id

    return hold


@pytest.mark.row("S1-42")
def test_a_finished_work_with_two_photos_opens_the_next_meeting(books, next_year):
    books.enter(WELL, SPENT, 9)
    shown(books, WELL, 0, BEFORE)
    shown(books, WELL, 100, AFTER)
    shown(books, "Jembatan", 0, BEFORE)
    books.finish(WELL)
    books.finish("Jembatan")  # nobody has a photo of the bridge as it is now
    meeting = books.plenary.vote.village.see(next_year())
    (earlier,) = queries.remembered(books.reading, meeting)
    (work,) = earlier.works
    assert (work.title, work.before.photo_digest, work.after.photo_digest) == (WELL, BEFORE, AFTER)
    assert (work.sums.planned_rupiah, work.sums.spent_rupiah, work.finished_on) == (10_000_000, 9_000_000, DAY)
    assert work.before.words == "Sumur 0 persen."


@pytest.mark.row("S1-39")
def test_last_years_promises_and_what_became_of_them_open_the_meeting(books, next_year):
    books.finish(WELL)
    books.finish("Jembatan", MilestoneKind.UNDER_WAY)
    meeting = books.plenary.vote.village.see(next_year())
    (earlier,) = queries.remembered(books.reading, meeting)
    assert earlier.promises == Promises(agreed=3, finished=1, under_way=1, not_begun=1, not_continued=0)
    works = {work.title: work.fate for work in earlier_result(books.reading, meeting).works}
    assert works == {
        "Jembatan": "underway",
        "Posyandu": "funded",
        WELL: "done",
        "Drainase": "not_funded",
        "Balai": "not_funded",
    }


def test_what_is_not_continued_is_told_in_the_words_that_explain_it(books, next_year):
    books.finish(WELL, MilestoneKind.DECLINED, note="Air tidak ditemukan.")
    meeting = books.plenary.vote.village.see(next_year())
    work = next(one for one in earlier_result(books.reading, meeting).works if one.title == WELL)
    assert (work.fate, work.words) == (None, "Air tidak ditemukan.")
    assert queries.remembered(books.reading, meeting)[0].promises.not_continued == 1


def test_a_meeting_without_an_earlier_one_remembers_nothing(books):
    assert queries.remembered(books.reading, books.meeting) == ()
    assert queries.earlier_meetings(books.reading, books.meeting) == ()
