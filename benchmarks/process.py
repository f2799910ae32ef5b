"""What a process costs, as Linux tells it."""

import os
import time
from dataclasses import dataclass
from pathlib import Path

TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """CPU seconds used up to a moment."""

    cpu_seconds: float
    at: float

    @classmethod
    def mine(cls) -> "Usage":
        """What this very process has used."""
        return cls(cpu_seconds=time.process_time(), at=time.perf_counter())

    def since(self, earlier: "Usage") -> "Usage":
        """What was used between two moments."""
        return Usage(cpu_seconds=self.cpu_seconds - earlier.cpu_seconds, at=self.at - earlier.at)

    @property
    def share(self) -> float:
        """The part of one core, of a difference; 1.0 is a whole core."""
        return self.cpu_seconds / self.at


def usage(pid: int) -> Usage:
    """What a process has used, all its threads together."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return Usage(cpu_seconds=(int(fields[11]) + int(fields[12])) / TICKS_PER_SECOND, at=time.perf_counter())


def memory_kb(pid: int) -> int:
    """Resident memory of a process."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))
