"""Who is silent, for the control screen: in proposals, discussion and vote, by group and never by person."""

import pytest
from sqlalchemy import Engine, event

from facilitation.aspirations.commands import WithdrawAspiration
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.people.rules.details import AgeGroup, Need
from facilitation.people.rules.gender import Gender
from facilitation.screens.voices import RECHECK_SECONDS, VoicesWatch
from facilitation.voting.commands import CastBallot, ClosePractice, CloseRound, DrawLot, OpenPractice, OpenRound
from tests.screens.gathering import KRAJAN, NGASEM, SUMBEREJO, Gathering
from tests.village import digest


@pytest.fixture
def hold(village, reading, clock):
    """A meeting collecting proposals; everything of its set-up can be said to be different."""

    def make(**different: object) -> Gathering:
        leading = village.meeting(village.account(), **different)
        village.go_to(leading, Phase.REGISTRATION, Phase.ASPIRATIONS)
        return Gathering(village, leading, reading, clock)

    return make


@pytest.fixture
def gathering(hold) -> Gathering:
    """The meeting as most villages set it up: authors hidden, tallies closed."""
    return hold()


def test_silent_hamlets_are_named_after_twenty_minutes_and_no_more_once_they_propose(gathering, clock):
    krajan, ngasem = gathering.come(6, KRAJAN), gathering.come(6, NGASEM)
    gathering.propose(krajan[0])
    clock.advance(minutes=19, seconds=59)
    assert gathering.silent() == []
    assert gathering.counts() == {"Krajan": (1, 6), "Ngasem": (0, 6), "P": (1, 12)}
    clock.advance(seconds=1)
    assert gathering.silent() == ["Ngasem"]
    gathering.propose(ngasem[3])
    assert gathering.silent() == []


def test_who_takes_all_of_it_back_is_silent_again(gathering, clock):
    person = gathering.come(5, NGASEM)[0]
    clock.advance(minutes=20)
    kept, gone = gathering.propose(person), gathering.propose(person)
    for aspiration_id, silent in ((gone, []), (kept, ["Ngasem", "P"])):
        withdraw = WithdrawAspiration(meeting_id=gathering.meeting_id, aspiration_id=aspiration_id)
        gathering.village.door.perform(withdraw, person)
        assert gathering.silent() == silent


def test_every_kind_of_group_is_counted(gathering):
    elders = gathering.come(5, KRAJAN, age_group=AgeGroup.ELDER, needs=(Need.HEARING,))
    gathering.come(6, KRAJAN, gender=Gender.MALE, age_group=AgeGroup.YOUTH, unsur_code="pemuda")
    gathering.propose(elders[0])
    gathering.propose(elders[0])
    assert gathering.counts() == {
        "Krajan": (1, 11),
        "P": (1, 5),
        "L": (0, 6),
        "youth": (0, 6),
        "elder": (1, 5),
        "pemuda": (0, 6),
        "help": (1, 5),
    }


def test_a_small_group_is_never_told_while_authors_are_hidden(gathering, clock):
    gathering.come(6, KRAJAN)
    gathering.come(4, NGASEM)
    clock.advance(minutes=30)
    # Ngasem is too small, and Krajan would give it away: everybody knows how many are here.
    assert gathering.counts() == {"P": (0, 10)}
    assert gathering.board().heard.untold == 2
    assert gathering.silent() == ["P"]


def test_where_authors_are_shown_every_group_is_told(hold, clock):
    gathering = hold(hides_authors=False)
    gathering.come(6, KRAJAN)
    gathering.come(1, NGASEM)
    clock.advance(minutes=20)
    assert gathering.silent() == ["Krajan", "Ngasem", "P"]


def test_who_joined_in_the_days_before_and_has_not_come_is_not_waited_for(village, reading, clock):
    leading = village.meeting(village.account())
    gathering = Gathering(village, leading, reading, clock)
    gathering.come(9, NGASEM)
    village.go_to(leading, Phase.REGISTRATION, Phase.ASPIRATIONS)
    gathering.come(5, KRAJAN)
    assert gathering.counts() == {"Krajan": (0, 5), "P": (0, 5)}


def test_who_has_no_phone_is_invited_to_propose_as_well(gathering, clock):
    for _ in range(5):
        gathering.comes_without_phone(NGASEM)
    clock.advance(minutes=20)
    assert gathering.silent() == ["Ngasem", "P"]


def test_in_the_discussion_it_is_questions_and_arguments_that_count(gathering, clock):
    krajan, ngasem = gathering.come(5, KRAJAN), gathering.come(5, NGASEM)
    proposal_id = gathering.village.propose(gathering.leading, krajan[0], "Jalan")
    gathering.village.go_to(gathering.leading, Phase.DISCUSSION)
    clock.advance(minutes=20)
    assert gathering.silent() == ["Krajan", "Ngasem", "P"]
    gathering.ask(ngasem[0], proposal_id)
    assert gathering.silent() == ["Krajan"]


@pytest.mark.row("S4-12")
def test_nobody_is_called_poor_disabled_or_in_need_over_the_microphone(gathering, clock):
    gathering.come(6, KRAJAN, unsur_code="masyarakat_miskin")
    gathering.come(6, KRAJAN, unsur_code="penyandang_disabilitas", needs=(Need.ACCESS,))
    gathering.come(6, KRAJAN, unsur_code="pkk")
    clock.advance(minutes=20)
    board = gathering.board()
    assert [one.group for one in board.called if not one.hamlet] == ["P", "pkk"]
    assert [one.group for one in board.approached] == ["masyarakat_miskin", "penyandang_disabilitas", "help"]


@pytest.mark.parametrize("phase", [Phase.OPENING, Phase.PRESENTATION])
def test_nobody_is_called_silent_before_there_is_anything_to_say(village, reading, clock, phase):
    leading = village.meeting(village.account())
    village.go_to(leading, Phase.REGISTRATION, phase)
    gathering = Gathering(village, leading, reading, clock)
    gathering.come(9, NGASEM)
    clock.advance(hours=1)
    assert (gathering.board().moment, gathering.silent(), gathering.counts()) == ("", [], {})


class Vote:
    """A round in a gathering."""

    def __init__(self, gathering: Gathering, author) -> None:
        self.gathering = gathering
        village, leading = gathering.village, gathering.leading
        self.listed = [village.propose(leading, author, title) for title in ("Jalan", "Air")]
        village.go_to(leading, Phase.DISCUSSION, Phase.VOTING)
        self.round_id = str(village.door.perform(DrawLot(meeting_id=gathering.meeting_id), leading))

    def open(self) -> None:
        """Let people vote."""
        self._lead(OpenRound)

    def close(self) -> None:
        """Count."""
        self._lead(CloseRound)

    def cast(self, person) -> None:
        """One ballot."""
        ballot = {"submission_id": digest(person.actor_id)[:32], "base_revision": 0}
        command = CastBallot(
            meeting_id=self.gathering.meeting_id,
            round_id=self.round_id,
            marks=((self.listed[0], 1),),
            **ballot,
        )
        self.gathering.village.door.perform(command, person)

    def _lead(self, command) -> None:
        of_round = {"meeting_id": self.gathering.meeting_id, "round_id": self.round_id}
        self.gathering.village.door.perform(command(**of_round), self.gathering.leading)


def test_groups_of_ten_and_more_are_told_while_people_vote(gathering, clock):
    krajan, ngasem = gathering.come(10, KRAJAN), gathering.come(11, NGASEM, gender=Gender.MALE)
    vote = Vote(gathering, krajan[0])
    clock.advance(hours=1)
    assert gathering.board().moment == ""
    vote.open()
    vote.cast(krajan[0])
    assert gathering.counts() == {"Krajan": (1, 10), "Ngasem": (0, 11), "P": (1, 10), "L": (0, 11)}
    assert gathering.silent() == []
    clock.advance(minutes=20)
    assert gathering.silent() == ["Ngasem", "L"]
    vote.cast(ngasem[0])
    assert gathering.silent() == []
    vote.close()
    assert (gathering.board().moment, gathering.counts()) == ("", {})


def test_no_group_of_fewer_than_ten_is_told_while_people_vote_even_where_authors_are_shown(hold, clock):
    gathering = hold(hides_authors=False)
    krajan = gathering.come(20, KRAJAN)
    gathering.come(12, NGASEM)
    gathering.come(9, SUMBEREJO)
    vote = Vote(gathering, krajan[0])
    vote.open()
    clock.advance(minutes=20)
    # Sumberejo's nine would be what is left of all, so the next smallest is not told either.
    assert gathering.counts() == {"Krajan": (0, 20), "P": (0, 41)}
    assert gathering.silent() == ["Krajan", "P"]


def test_beside_live_bars_no_group_is_counted(hold, clock):
    gathering = hold(tally_visibility=TallyVisibility.LIVE)
    krajan = gathering.come(12, KRAJAN)
    Vote(gathering, krajan[0]).open()
    clock.advance(minutes=30)
    board = gathering.board()
    assert (board.moment, board.heard, board.silent) == ("open", None, ())


def test_who_has_no_phone_is_not_called_silent_in_a_vote_they_cannot_cast(gathering, clock):
    krajan = gathering.come(10, KRAJAN)
    for _ in range(10):
        gathering.comes_without_phone(NGASEM)
    Vote(gathering, krajan[0]).open()
    assert gathering.counts() == {"Krajan": (0, 10), "P": (0, 10)}


def test_a_practice_is_no_vote(gathering, clock):
    gathering.come(12, KRAJAN)
    practice = OpenPractice(meeting_id=gathering.meeting_id)
    round_id = str(gathering.village.door.perform(practice, gathering.leading))
    clock.advance(minutes=30)
    assert gathering.board().moment == ""
    close = ClosePractice(meeting_id=gathering.meeting_id, round_id=round_id)
    gathering.village.door.perform(close, gathering.leading)
    assert gathering.silent() == ["Krajan", "P"]


def test_however_many_people_there_are_the_same_statements_are_sent(gathering, reading_engine: Engine):
    def sent() -> int:
        seen: list[str] = []

        def note(_connection, _cursor, statement, *_more):
            seen.append(statement)

        event.listen(reading_engine, "before_cursor_execute", note)
        gathering.board()
        event.remove(reading_engine, "before_cursor_execute", note)
        gathering.reading.expire_all()
        return len(seen)

    gathering.come(1, KRAJAN)
    few = sent()
    for person in gathering.come(20, NGASEM, needs=(Need.SIGHT,), unsur_code="pkk"):
        gathering.propose(person)
    assert (few, sent()) == (7, 7)


def test_the_watch_renews_every_control_screen_and_nothing_else():
    shown: list[str] = []
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        if len(slept) > 2:
            raise KeyboardInterrupt

    watch = VoicesWatch(consoles=lambda: ["a", "b"], show=shown.append, sleep=sleep)
    with pytest.raises(KeyboardInterrupt):
        watch.watch()
    assert shown == ["a", "b", "a", "b"]
    assert slept == [RECHECK_SECONDS] * 3


def test_a_look_that_fails_does_not_end_the_watch():
    tries: list[str] = []

    def consoles():
        tries.append("look")
        raise OSError

    def sleep(_seconds: float) -> None:
        if len(tries) > 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        VoicesWatch(consoles=consoles, show=tries.append, sleep=sleep).watch()
    assert tries == ["look", "look"]
