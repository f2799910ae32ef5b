"""How often is too often: pure arithmetic, the clock is always an argument (monotonic seconds)."""

from dataclasses import dataclass

SHORTEST_TICK_SECONDS = 0.25
FAN_OUT_SHARE = 4
"""Sending pictures may take a quarter of the time; the rest belongs to acks and pages."""


def tick_seconds(fan_out_seconds: float) -> float:
    """Return how long after the start of one fan-out the next may start."""
    return max(SHORTEST_TICK_SECONDS, FAN_OUT_SHARE * fan_out_seconds)


@dataclass(slots=True, kw_only=True)
class TokenBucket:
    """Allows `burst` at once and `per_second` in the long run."""

    per_second: float
    burst: int
    tokens: float
    at: float

    @classmethod
    def full(cls, *, per_second: float, burst: int, now: float) -> "TokenBucket":
        """Return a bucket from which nothing was taken yet."""
        return cls(per_second=per_second, burst=burst, tokens=burst, at=now)

    def spend(self, now: float) -> bool:
        """Take one token if there is one; a clock that went backwards adds none."""
        self._fill(now)
        if self.tokens < 1:
            return False
        self.tokens -= 1
        return True

    def owe(self, now: float) -> float:
        """Take one token, on credit if need be, and return the seconds until it is paid for."""
        self._fill(now)
        self.tokens -= 1
        return max(0.0, -self.tokens / self.per_second)

    def _fill(self, now: float) -> None:
        self.tokens = min(self.burst, self.tokens + max(0.0, now - self.at) * self.per_second)
        self.at = now
