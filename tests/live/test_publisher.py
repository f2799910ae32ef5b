"""Pictures of what happened: the newest wins, at most four a second, and none that nobody sees."""

import threading
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from facilitation.kernel.policy import Event
from facilitation.live.publisher import Publisher
from facilitation.live.snapshots import Audience, Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotWasCast(Event):
    """Something that happens often."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NobodyShowsThis(Event):
    """Something no region shows."""


@dataclass(frozen=True)
class View:
    text: str
    key: str = ""


class World:
    """A publisher with everything around it written down."""

    def __init__(self) -> None:
        self.now = 0.0
        self.votes = 0
        self.sent = []
        self.built = []
        self.open_sessions = 0
        self.looking = {("m1", Audience.WALL): ("id",), ("m1", Audience.PHONE): ("en", "id")}
        self.fan_out_seconds = 0.0
        self.key = ""
        self.breaks = ""
        self.while_building = lambda: None
        self.when_sent = lambda: None
        self.publisher = Publisher(
            snapshots=(
                Snapshot(region="wall", audience=Audience.WALL, build=self.build_wall, template="live/wall.html"),
                Snapshot(region="phone", audience=Audience.PHONE, build=self.build_phone, template="live/phone.html"),
                Snapshot(region="console", audience=Audience.CONSOLE, build=self.build_wall, template="c.html"),
            ),
            marks={BallotWasCast: ("wall", "phone", "console")},
            emit=self.emit,
            render=self.render,
            open_session=self.open_session,
            locales=lambda meeting_id, audience: self.looking.get((meeting_id, audience), ()),
            clock=lambda: self.now,
        )

    @contextmanager
    def open_session(self):
        self.open_sessions += 1
        yield "session"
        self.open_sessions -= 1

    def build_wall(self, session, meeting_id):
        assert session == "session"
        self.built.append(("wall", meeting_id))
        if self.breaks == "wall":
            raise LookupError("the meeting is gone")
        view = View(f"{self.votes} votes", self.key)
        self.while_building()
        return view

    def build_phone(self, session, meeting_id):
        assert session == "session"
        self.built.append(("phone", meeting_id))
        return f"{self.votes} votes"

    def render(self, template, view, locale):
        assert self.open_sessions == 0
        return f"{template} {locale} {getattr(view, 'text', view)}"

    def emit(self, event, data, *, to):
        self.now += self.fan_out_seconds
        self.sent.append((event, data, to))
        self.when_sent()

    def vote(self, meeting_id="m1"):
        self.votes += 1
        self.publisher.publish([BallotWasCast(meeting_id=meeting_id)])


@pytest.fixture
def world():
    return World()


def htmls(world, room):
    return [data["html"] for _event, data, to in world.sent if to == room]


def test_the_first_change_is_shown_at_once_to_each_audience_in_its_own_languages(world):
    world.vote()
    assert world.publisher.show_due() is None
    assert sorted(to for _event, _data, to in world.sent) == ["m1:phone:en", "m1:phone:id", "m1:wall:id"]
    assert {event for event, _data, _to in world.sent} == {"region:show"}
    assert htmls(world, "m1:phone:en") == ["live/phone.html en 1 votes"]


def test_a_view_is_built_once_for_all_languages(world):
    world.vote()
    world.publisher.show_due()
    assert world.built == [("phone", "m1"), ("wall", "m1")]


def test_a_thousand_votes_within_a_second_make_at_most_five_pictures_and_the_last_is_the_newest(world):
    for millisecond in range(1000):
        world.now = millisecond / 1000
        world.vote()
        world.publisher.show_due()
    world.now = 1.25
    world.publisher.show_due()
    shown = htmls(world, "m1:wall:id")
    assert len(shown) == 5
    assert shown[-1] == "live/wall.html id 1000 votes"


def test_when_sending_takes_long_the_pace_slows_to_a_quarter_of_the_time(world):
    world.fan_out_seconds = 0.1
    world.vote()
    assert world.publisher.show_due() is None
    sending = world.now
    world.vote()
    assert world.publisher.show_due() == pytest.approx(4 * sending - sending)
    world.now = 4 * sending
    world.publisher.show_due()
    assert len(htmls(world, "m1:wall:id")) == 2


def test_a_busy_meeting_does_not_slow_another(world):
    world.looking["m2", Audience.WALL] = ("id",)
    world.vote("m1")
    world.publisher.show_due()
    world.now = 0.1
    world.vote("m2")
    world.vote("m1")
    assert world.publisher.show_due() == pytest.approx(0.15)
    assert len(htmls(world, "m2:wall:id")) == 1
    assert len(htmls(world, "m1:wall:id")) == 1


def test_numbers_grow_with_every_picture(world):
    for second in range(5):
        world.now = float(second)
        world.vote()
        world.publisher.show_due()
    numbers = [data["seq"] for _event, data, to in world.sent if to == "m1:wall:id"]
    assert numbers == sorted(set(numbers))


def test_nothing_is_built_for_a_screen_nobody_looks_at(world):
    world.looking.clear()
    world.vote()
    world.publisher.show_due()
    assert world.built == []
    assert world.sent == []


def test_an_event_no_region_shows_wakes_nobody(world):
    world.publisher.publish([NobodyShowsThis(meeting_id="m1")])
    assert world.publisher.show_due() is None
    assert world.sent == []


def test_a_region_that_cannot_be_drawn_is_logged_and_keeps_no_other_from_being_shown(world, caplog):
    world.breaks = "wall"
    world.vote()
    world.publisher.show_due()
    assert htmls(world, "m1:wall:id") == []
    assert htmls(world, "m1:phone:id") == ["live/phone.html id 1 votes"]
    assert "snapshot_failed region=wall meeting_id=m1" in caplog.text
    assert world.open_sessions == 1  # the test's own context manager has no `finally`


def test_the_key_of_a_view_travels_with_its_picture_and_a_view_without_one_has_none(world):
    world.key = "voting:r1"
    world.vote()
    world.publisher.show_due()
    keys = {data["region"]: data["key"] for _event, data, _to in world.sent}
    assert keys == {"wall": "voting:r1", "phone": ""}


def test_a_newcomer_gets_what_is_true_now(world):
    world.votes = 7
    picture = world.publisher.current("m1", "phone", "en")
    assert (picture.region, picture.html) == ("phone", "live/phone.html en 7 votes")
    assert picture.seq > 0


def test_a_thousand_newcomers_cost_one_drawing(world):
    pictures = {world.publisher.current("m1", "phone", "en") for _ in range(1000)}
    assert len(pictures) == 1
    assert len(world.built) == 1


def test_after_a_vote_a_newcomer_never_gets_the_old_count_for_good(world):
    world.publisher.current("m1", "phone", "en")
    world.vote()
    # The picture about to be sent to everybody will reach this newcomer too.
    assert world.publisher.current("m1", "phone", "en").html.endswith("0 votes")
    world.publisher.show_due()
    assert htmls(world, "m1:phone:en")[-1].endswith("1 votes")
    assert world.publisher.current("m1", "phone", "en").html.endswith("1 votes")


def test_what_was_not_sent_because_nobody_looked_is_drawn_anew_for_a_newcomer(world):
    world.publisher.current("m1", "console", "id")
    world.vote()
    world.publisher.show_due()
    assert world.publisher.current("m1", "console", "id").html.endswith("1 votes")


def test_a_change_no_event_tells_of_is_seen_within_a_second(world):
    world.publisher.current("m1", "wall", "id")
    world.votes = 3
    world.now = 1.0
    assert world.publisher.current("m1", "wall", "id").html.endswith("3 votes")


def test_a_drawing_overtaken_by_a_vote_is_not_handed_to_the_next_newcomer(world):
    def vote_once():
        if world.votes == 0:
            world.vote()
            world.publisher.show_due()

    world.looking.clear()
    world.while_building = vote_once
    assert world.publisher.current("m1", "wall", "id").html.endswith("0 votes")
    assert world.publisher.current("m1", "wall", "id").html.endswith("1 votes")


def test_an_unknown_region_has_no_picture(world):
    with pytest.raises(KeyError):
        world.publisher.current("m1", "everything", "id")
    world.publisher.mark("m1", ("everything",))
    assert world.publisher.show_due() is None


def test_the_running_task_is_woken_by_a_commit(world):
    shown = threading.Event()
    world.when_sent = shown.set
    task = threading.Thread(target=world.publisher.run)
    task.start()
    assert not shown.wait(0.05), "nothing has happened yet"
    world.vote()
    assert shown.wait(5)
    world.publisher.stop()
    task.join(5)
    assert not task.is_alive()
