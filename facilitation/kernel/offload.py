"""Runs the COMMIT where it does not hold up the event loop."""

import importlib
import importlib.util
from collections.abc import Callable
from typing import TypeVar

from facilitation.kernel.writer import Offload

T = TypeVar("T")


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


def _run_here(work: Callable[[], None]) -> None:
    work()
