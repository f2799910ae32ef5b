"""Runs what takes long where it does not hold up the event loop."""

import importlib
import importlib.util
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from facilitation.kernel.writer import Offload

T = TypeVar("T")
# Each page that is being set takes memory of its own, which a laptop with many processors may lack.
MOST_LANES = 4


def is_gevent_running() -> bool:
    """Whether this process runs on gevent's event loop (its sockets are patched)."""
    if importlib.util.find_spec("gevent") is None:
        return False
    monkey = importlib.import_module("gevent.monkey")
    return bool(monkey.is_module_patched("socket"))


def offload_for(dialect: str) -> Offload:
    """SQLite's fsync would stop every greenlet, so under gevent it runs in one native thread."""
    if dialect != "sqlite" or not is_gevent_running():
        return _run_here
    pool = importlib.import_module("gevent.threadpool").ThreadPool(1)
    apply: Offload = pool.apply
    return apply


def in_background(work: Callable[[], T]) -> T:
    """Return what `work` returns; under gevent it runs in a native thread, so that phones are answered meanwhile."""
    if not is_gevent_running():
        return work()
    hub = importlib.import_module("gevent").get_hub()
    done: T = hub.threadpool.apply(work)
    return done


def side_by_side(works: Sequence[Callable[[], T]]) -> list[T]:
    """Return what each of them returns, in their order.

    Native threads share them out, one for each processor: work that lets go of the interpreter's lock, such as setting
    pages, is done in half the time by two, and phones are answered meanwhile.
    """
    lanes = min(os.cpu_count() or 1, MOST_LANES)
    shares = [works[lane::lanes] for lane in range(lanes)]
    if is_gevent_running():
        done: list[list[T]] = importlib.import_module("gevent").get_hub().threadpool.map(_in_turn, shares)
    else:
        with ThreadPoolExecutor(lanes) as pool:
            done = list(pool.map(_in_turn, shares))
    return [done[place % lanes][place // lanes] for place in range(len(works))]


def _in_turn(works: Sequence[Callable[[], T]]) -> list[T]:
    return [work() for work in works]


def _run_here(work: Callable[[], None]) -> None:
    work()
