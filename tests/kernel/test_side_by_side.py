"""Work that several native threads share comes back in its order, and what fails fails for whoever asked."""

import threading
from functools import partial

import pytest

from facilitation.kernel.offload import MOST_LANES, side_by_side


@pytest.mark.parametrize("count", [0, 1, 2, 3, 7, 20])
@pytest.mark.parametrize("processors", [None, 1, 2, 3, 64])
def test_everything_comes_back_in_the_order_in_which_it_was_asked(monkeypatch, count, processors):
    monkeypatch.setattr("os.cpu_count", lambda: processors)
    assert side_by_side([partial(pow, number, 2) for number in range(count)]) == [number**2 for number in range(count)]


def test_no_more_threads_than_a_laptop_has_memory_for(monkeypatch):
    monkeypatch.setattr("os.cpu_count", lambda: 64)
    assert len(set(side_by_side([threading.get_ident] * 200))) <= MOST_LANES


def test_what_one_of_them_raises_is_raised():
    def broken():
        raise ValueError("no page")

    with pytest.raises(ValueError, match="no page"):
        side_by_side([lambda: 1, broken])
