"""Whom nobody has heard yet: groups alone, none so small that its people could be told, and none before it is time."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.people.rules import voices as rules
from facilitation.people.rules.small_counts import told_groups
from facilitation.people.rules.voices import GroupKind, GroupVoices, may_name_silent, silent, voices

NOW = datetime(2026, 8, 12, 2, 0, tzinfo=UTC)
HAMLETS = ("krajan", "sumberejo", "ngasem")
ORDER = dict.fromkeys(GroupKind, ()) | {GroupKind.HAMLET: HAMLETS}


def hall(**hamlets: int):
    """So many people from each hamlet; a person's id says where they come from."""
    return {
        f"{hamlet}{number}": {GroupKind.HAMLET: hamlet} for hamlet, many in hamlets.items() for number in range(many)
    }


def told(people, spoken, fewest):
    found = voices(people, spoken, fewest, order=ORDER)
    return {one.group: (one.spoken, one.people) for one in found.groups}, found.untold


def test_each_group_is_counted_with_those_of_it_who_spoke():
    people = hall(ngasem=6, krajan=7)
    assert told(people, {"krajan0", "krajan1", "gone"}, 5) == ({"krajan": (2, 7), "ngasem": (0, 6)}, 0)


def test_groups_stand_in_the_order_of_the_set_up_and_empty_ones_not_at_all():
    found = voices(hall(ngasem=6, krajan=7), (), 5, order=ORDER)
    assert [one.group for one in found.groups] == ["krajan", "ngasem"]


@pytest.mark.parametrize(
    ("sizes", "fewest", "expected"),
    [
        ({"a": 10, "b": 10}, 10, {"a", "b"}),
        ({"a": 10, "b": 9}, 10, set()),
        ({"a": 30, "b": 12, "c": 3}, 10, {"a"}),
        ({"a": 30, "b": 12, "c": 5, "d": 5}, 10, {"a", "b"}),
        ({"a": 30, "b": 12, "c": 5, "d": 4}, 10, {"a"}),
        ({"a": 4}, 5, set()),
        ({"a": 1, "b": 1}, 1, {"a", "b"}),
        ({"a": 40, "": 2}, 5, set()),
        ({}, 5, set()),
    ],
)
def test_a_small_group_is_hidden_and_what_would_give_it_away(sizes, fewest, expected):
    assert told_groups(sizes, fewest) == expected


@given(sizes=st.dictionaries(st.text(max_size=2), st.integers(1, 40), max_size=8), fewest=st.integers(1, 12))
def test_nothing_smaller_can_be_worked_out_from_what_is_told(sizes, fewest):
    shown = told_groups(sizes, fewest)
    rest = sum(size for group, size in sizes.items() if group not in shown)
    assert all(sizes[group] >= fewest for group in shown)
    assert rest == 0 or rest >= fewest or not shown


def test_who_says_nothing_of_themselves_counts_as_the_rest():
    people = {f"p{number}": {GroupKind.UNSUR: "pkk" if number < 6 else ""} for number in range(8)}
    order = dict.fromkeys(GroupKind, ()) | {GroupKind.UNSUR: ("pkk",)}
    assert voices(people, (), 5, order=order).groups == ()
    people |= {f"q{number}": {GroupKind.UNSUR: ""} for number in range(3)}
    assert [one.group for one in voices(people, (), 5, order=order).groups] == ["pkk"]


def group(spoken: int) -> GroupVoices:
    return GroupVoices(kind=GroupKind.HAMLET, group="ngasem", people=12, spoken=spoken)


def test_before_it_is_time_nobody_is_named():
    assert silent([group(0)], may_name=False) == ()


def test_a_group_is_named_until_one_of_it_speaks():
    assert silent([group(0), group(1)], may_name=True) == (group(0),)


@pytest.mark.parametrize(("minutes", "may"), [(0, False), (19, False), (20, True), (90, True)])
def test_silence_is_named_after_twenty_minutes(minutes, may):
    assert rules.SILENT_AFTER_MINUTES == 20
    assert may_name_silent(NOW - timedelta(minutes=minutes), NOW) is may
    assert may_name_silent(NOW - timedelta(minutes=minutes) + timedelta(seconds=1), NOW) is (may and minutes > 20)
