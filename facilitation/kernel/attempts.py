"""Counts attempts and refuses when there were too many; never by address, a village shares one."""

import math
import time

from limits import RateLimitItem, RateLimitItemPerHour, RateLimitItemPerMinute
from limits.storage import storage_from_string
from limits.strategies import MovingWindowRateLimiter

from facilitation.kernel.errors import TooManyAttempts


class Attempts:
    """A moving window per kind and key, in this process or in Redis."""

    def __init__(self, url: str) -> None:
        """`url` is memory:// for this process alone, or a redis:// address."""
        self._limiter = MovingWindowRateLimiter(storage_from_string(url))

    def refuse_beyond(self, limit: RateLimitItem, kind: str, key: str) -> None:
        """Raise TooManyAttempts when the limit is used up; does not count."""
        if not self._limiter.test(limit, kind, key):
            raise self._refusal(limit, kind, key)

    def count(self, limit: RateLimitItem, kind: str, key: str) -> None:
        """Count one attempt, or raise TooManyAttempts when that is one too many."""
        if not self._limiter.hit(limit, kind, key):
            raise self._refusal(limit, kind, key)

    def _refusal(self, limit: RateLimitItem, kind: str, key: str) -> TooManyAttempts:
        reset_at = self._limiter.get_window_stats(limit, kind, key).reset_time
        return TooManyAttempts(retry_seconds=max(1, math.ceil(reset_at - time.time())))


def per_minute(times: int) -> RateLimitItem:
    """At most so many in any sixty seconds."""
    return RateLimitItemPerMinute(times)


def per_hour(times: int) -> RateLimitItem:
    """At most so many in any sixty minutes."""
    return RateLimitItemPerHour(times)
