"""The pictures drawn last: kept in bounds, and never an older one over a newer."""

import pytest

from facilitation.live.gallery import MOST_PICTURES, Gallery
from facilitation.live.snapshots import Picture


class World:
    def __init__(self) -> None:
        self.now = 0.0
        self.gallery = Gallery(lambda: self.now)

    def hang(self, seq, *, meeting_id="m1"):
        self.gallery.hang(meeting_id, "id", Picture(region="wall", seq=seq, key="", html=str(seq)))

    def find(self, *, is_newer_coming=False, meeting_id="m1"):
        found = self.gallery.find(meeting_id, "wall", "id", is_newer_coming=is_newer_coming)
        return found and found.seq


@pytest.fixture
def world():
    return World()


def test_an_empty_wall_has_no_picture(world):
    assert world.find() is None


def test_an_older_picture_never_replaces_a_newer(world):
    world.hang(5)
    world.hang(4)
    assert world.find() == 5


@pytest.mark.parametrize(("age_seconds", "is_newer_coming", "found"), [(0.99, False, 1), (1.0, False, None)])
def test_a_picture_nobody_outdated_is_good_for_a_second(world, age_seconds, is_newer_coming, found):
    world.hang(1)
    world.now = age_seconds
    assert world.find(is_newer_coming=is_newer_coming) == found


@pytest.mark.parametrize(
    ("age_seconds", "is_newer_coming", "found"), [(0.0, False, None), (0.2, True, 1), (0.25, True, None)]
)
def test_an_outdated_picture_is_good_for_a_tick_and_only_when_a_newer_one_is_coming(
    world, age_seconds, is_newer_coming, found
):
    world.hang(1)
    world.gallery.outdate("m1", "wall", below=2)
    world.now = age_seconds
    assert world.find(is_newer_coming=is_newer_coming) == found


def test_outdating_one_meeting_leaves_the_others(world):
    world.hang(1)
    world.hang(1, meeting_id="m2")
    world.gallery.outdate("m1", "wall", below=2)
    assert world.find() is None
    assert world.find(meeting_id="m2") == 1


def test_meetings_of_many_years_do_not_fill_the_memory(world):
    for number in range(MOST_PICTURES * 3):
        world.hang(number + 1, meeting_id=f"m{number}")
    assert len(world.gallery) <= MOST_PICTURES
    assert world.find(meeting_id=f"m{MOST_PICTURES * 3 - 1}") is not None
