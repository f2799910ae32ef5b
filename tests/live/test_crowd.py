"""The number of open sockets, in all and, only where somebody asks for it, from one address."""

import pytest

from facilitation.live.wire.crowd import Crowd

VILLAGE = "192.168.1.1"


def test_by_default_a_village_behind_one_address_may_come_as_a_whole():
    crowd = Crowd(limit=1000, limit_per_address=0)
    assert all(crowd.enter(f"s{number}", VILLAGE) for number in range(1000))


def test_beyond_the_limit_nobody_enters_until_somebody_leaves():
    crowd = Crowd(limit=2, limit_per_address=0)
    assert crowd.enter("s1", "a")
    assert crowd.enter("s2", "b")
    assert not crowd.enter("s3", "c")
    crowd.leave("s1")
    assert crowd.enter("s3", "c")


def test_a_limit_per_address_stops_that_address_and_no_other():
    crowd = Crowd(limit=100, limit_per_address=2)
    assert [crowd.enter(f"s{number}", VILLAGE) for number in range(4)] == [True, True, False, False]
    assert crowd.enter("other", "192.168.1.2")
    crowd.leave("s0")
    assert crowd.enter("s4", VILLAGE)


@pytest.mark.parametrize("never_counted", ["s2", "nobody"])
def test_who_was_refused_frees_no_place_by_leaving(never_counted):
    crowd = Crowd(limit=1, limit_per_address=1)
    assert crowd.enter("s1", VILLAGE)
    assert not crowd.enter("s2", VILLAGE)
    crowd.leave(never_counted)
    assert not crowd.enter("s3", VILLAGE)
