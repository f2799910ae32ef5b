"""How many sockets are open, in all and from one address."""

import threading
from collections import Counter


class Crowd:
    """Counts sockets and says when there are too many; safe to use from any thread."""

    def __init__(self, *, limit: int, limit_per_address: int) -> None:
        """No `limit_per_address` (0) is the rule: behind a router a whole village has one address."""
        self._limit = limit
        self._limit_per_address = limit_per_address
        self._lock = threading.Lock()
        self._address_of: dict[str, str] = {}
        self._counts: Counter[str] = Counter()

    def enter(self, engine_sid: str, address: str) -> bool:
        """Count one more socket, or say that there is no room for it."""
        with self._lock:
            is_full_here = 0 < self._limit_per_address <= self._counts[address]
            if is_full_here or len(self._address_of) >= self._limit:
                return False
            self._address_of[engine_sid] = address
            self._counts[address] += 1
            return True

    def leave(self, engine_sid: str) -> None:
        """Count one socket less; one never counted is no matter."""
        with self._lock:
            address = self._address_of.pop(engine_sid, None)
            if address is None:
                return
            self._counts[address] -= 1
            if not self._counts[address]:
                del self._counts[address]
