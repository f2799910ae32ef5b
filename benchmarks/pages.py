"""`python benchmarks/pages.py`: how long the server takes for a page of a large meeting, from request to bytes.

The pages are asked for inside this process, one after another, without a network and without a browser.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))

from flask import Flask
from seed import Hall

from facilitation.factory import create_app
from facilitation.kernel.migrate import migrate
from facilitation.kernel.settings import Settings
from facilitation.meetings.rules.phase import Phase
from facilitation.people.identity import STAFF_COOKIE
from facilitation.serving.process import settle

BAR_MILLISECONDS = 200
"""The most the control screen may take with 300 aspirations, at the 95th percentile."""
BARRED = "control screen"
WARM_UP = 3
LAPTOP = "http://localhost:8000"


def main() -> None:
    """Measure and print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--aspirations", type=int, default=300)
    parser.add_argument("--people", type=int, default=60)
    parser.add_argument("--times", type=int, default=50)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        app, hall, staff_token = _meeting(Path(folder), options.people, options.aspirations)
        print(f"{options.aspirations} aspirations, half of them on the list; {options.times} times; ms\n")
        print("| page | p50 | p95 | CPU p50 |\n|---|---:|---:|---:|")
        for name, address in _pages(hall).items():
            # As the server does it: a full collection would otherwise stop single requests for a fifth of a second.
            settle()
            _measure(name, _asking(app, address, staff_token), options.times)
        app.extensions["door"].stop()


def _meeting(folder: Path, people: int, aspirations: int) -> tuple[Flask, Hall, str]:
    settings = Settings.from_env({}, data_dir=folder)
    migrate(settings)
    app = create_app(settings)
    hall = Hall(app.extensions["door"], settings.database_url)
    residents = [hall.join(number)[1] for number in range(people)]
    hall.go_to(Phase.ASPIRATIONS)
    for number in range(aspirations):
        (hall.propose if number % 2 else hall.submit)(number, residents[number % people])
    return app, hall, hall.sign_in()


def _pages(hall: Hall) -> dict[str, str]:
    return {
        BARRED: f"/console/{hall.meeting_id}/",
        "list for staff": f"/console/{hall.meeting_id}/proposals?show=listed",
        "wall": f"/m/{hall.code}/wall",
        "public page": f"/m/{hall.code}/public",
        "list for residents": f"/m/{hall.code}/proposals",
    }


def _asking(app: Flask, address: str, staff_token: str) -> Callable[[], None]:
    client = app.test_client()
    client.set_cookie(STAFF_COOKIE, staff_token)

    def ask() -> None:
        answer = client.get(address, base_url=LAPTOP)
        if answer.status_code != 200:  # noqa: PLR2004  the one status that is a page
            raise SystemExit(f"{address} answered {answer.status_code}")

    return ask


def _measure(name: str, ask: Callable[[], None], times: int) -> None:
    for _ in range(WARM_UP):
        ask()
    walls, cpus = [], []
    for _ in range(times):
        began, cpu = time.perf_counter(), time.process_time()
        ask()
        walls.append(1000 * (time.perf_counter() - began))
        cpus.append(1000 * (time.process_time() - cpu))
    p95 = statistics.quantiles(walls, n=20)[-1]
    verdict = f" ({'reaches' if p95 <= BAR_MILLISECONDS else 'MISSES'} {BAR_MILLISECONDS})" if name == BARRED else ""
    print(f"| {name}{verdict} | {statistics.median(walls):.0f} | {p95:.0f} | {statistics.median(cpus):.0f} |")


if __name__ == "__main__":
    main()
