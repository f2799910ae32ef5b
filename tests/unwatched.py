"""Coverage measures what the program does; here is when it does not watch.

Python 3.11 runs every line two to four times slower while it is watched, in whatever file the line stands. What is
left out can only make the measure lower: no line counts as tested because chance, the second engine or somebody's
preparations passed over it.
"""

import sys
import threading
from collections.abc import Callable, Generator
from pathlib import Path
from typing import TypeVar

import pytest

Result = TypeVar("Result")

# These walk again, often hundreds of times, what other tests have walked, or walk it in another process.
REPEATING = ("browser", "elections", "hypothesis", "postgres", "repeating")
# The house rules read the program and hardly run it.
HOUSE = Path(__file__).parent / "house"


def unwatched(work: Callable[[], Result]) -> Result:
    """What `work` gives, done while nobody watches this thread; whoever watched goes on afterwards."""
    watcher = sys.gettrace()
    # Both in this one frame: a watcher that sees a frame begin has to see the same one end.
    sys.settrace(None)
    try:
        return work()
    finally:
        sys.settrace(watcher)


WATCHER = pytest.StashKey[object]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Prepare and clear away every test unwatched; threads are watched from their start, or never."""
    watcher, watcher_of_threads = sys.gettrace(), threading.gettrace()
    item.stash[WATCHER] = watcher if _is_watched(item) else None
    sys.settrace(None)
    if not _is_watched(item):
        threading.settrace(None)
    try:
        return (yield)
    finally:
        threading.settrace(watcher_of_threads)
        sys.settrace(watcher)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """Watch what the test itself does."""
    sys.settrace(item.stash[WATCHER])
    try:
        return (yield)
    finally:
        sys.settrace(None)


def _is_watched(item: pytest.Item) -> bool:
    return HOUSE not in item.path.parents and not any(map(item.get_closest_marker, REPEATING))
