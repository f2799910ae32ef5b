"""`python benchmarks/run.py`: plays a vote of N phones against the program as shipped, and with a commit per vote.

Only this machine's loopback is used, in folders that are deleted afterwards. Two servers are measured
one after the other, each on a fresh meeting; with several rounds the table shows medians.
"""

import argparse
import asyncio
import json
import os
import resource
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from phones import Hall
from scenarios import Numbers, play

ROOT = Path(__file__).parent.parent
START_SECONDS = 30
AS_SHIPPED: dict[str, str] = {}
COMMIT_PER_VOTE = {"MUSRENBANG_COMMANDS_PER_COMMIT": "1"}
BARS = {"10 s: p99": 100, "1 s, half: p99": 150, "1 s, all: p99": 300, "beside a flood: p95": 250}
"""The most milliseconds an ack may take, with 1,000 phones on 2 cores, to call it good."""


def main() -> None:
    """Measure and print one table."""
    options = _options()
    _allow_many_files()
    shipped: list[Numbers] = []
    per_vote: list[Numbers] = []
    for round_number in range(options.rounds):
        # Interleaved, so that a noisy minute spoils one round of both and not all rounds of one.
        shipped.append(_measure(options, AS_SHIPPED))
        if not options.only_shipped:
            per_vote.append(_measure(options, COMMIT_PER_VOTE))
        print(f"round {round_number + 1} of {options.rounds} done", file=sys.stderr)
    print(f"{options.phones} phones, {os.cpu_count()} cores, median of {options.rounds}; ms unless named otherwise\n")
    _print_table(shipped, per_vote)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--phones", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--saturation-seconds", type=float, default=5)
    parser.add_argument("--only-shipped", action="store_true", help="leave the commit per vote out")
    return parser.parse_args()


def _allow_many_files() -> None:
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def _measure(options: argparse.Namespace, environment: dict[str, str]) -> Numbers:
    folder = Path(tempfile.mkdtemp(prefix="musrenbang-bench-"))
    try:
        seeded = _seed(folder, options.phones + 1)
        tokens = seeded.pop("tokens")
        with _server(folder, environment) as (port, pid):
            hall = Hall(host="127.0.0.1", port=port, **seeded)
            return asyncio.run(play(hall, tokens, pid, options.saturation_seconds))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _seed(folder: Path, phones: int) -> dict[str, Any]:
    command = [sys.executable, str(ROOT / "benchmarks" / "seed.py"), str(folder), str(phones)]
    printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    seeded: dict[str, Any] = json.loads(printed.splitlines()[-1])
    return seeded


@contextmanager
def _server(folder: Path, environment: dict[str, str]) -> Iterator[tuple[int, int]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "facilitation.serving", "serve", "--no-browser", "--host", "127.0.0.1"]
    process = subprocess.Popen(
        [*command, "--port", str(port), "--data", str(folder)],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
    )
    try:
        _wait_until_open(port, process)
        yield port, process.pid
    finally:
        process.send_signal(signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=10)
        process.kill()


def _wait_until_open(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.1)
    sys.exit("the server did not start; run `python app.py` to see why")


def _print_table(shipped: list[Numbers], per_vote: list[Numbers]) -> None:
    print("| | as shipped | commit per vote | ratio |\n|---|---:|---:|---:|")
    for name in shipped[0]:
        ours = statistics.median(numbers[name] for numbers in shipped)
        theirs = statistics.median(numbers[name] for numbers in per_vote) if per_vote else 0.0
        ratio = f"{theirs / ours:.2f}" if per_vote and ours else ""
        bar = BARS.get(name)
        verdict = "" if bar is None else f" ({'reaches' if ours <= bar else 'MISSES'} {bar})"
        print(f"| {name}{verdict} | {_shown(ours)} | {_shown(theirs) if per_vote else ''} | {ratio} |")


def _shown(number: float) -> str:
    digits = max(0, 2 - len(str(int(number)))) if number >= 1 else 2
    return f"{number:,.{digits}f}"


if __name__ == "__main__":
    main()
