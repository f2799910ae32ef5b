"""`python -m benchmarks.sixty [--language id|en]`: holds a whole meeting of sixty people and photographs it.

The program is started on an empty data folder. Three people have phones with a browser, fifty-seven join and vote by
plain HTTP like phones without JavaScript, the facilitator, an official and the projector have browsers too. What people
do is always the same; the lot and the codes are drawn by the program. The pictures replace docs/img/<language>.
"""

import argparse
import os
import socket
import tempfile
import time
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

from benchmarks.sixty.camera import Camera
from benchmarks.sixty.ending import end
from benchmarks.sixty.gathering import gather
from benchmarks.sixty.hall import Hall
from benchmarks.sixty.preparing import prepare
from benchmarks.sixty.voting import vote
from benchmarks.sixty.wishing import wish
from tests.e2e.browser import ARGUMENTS, chromium_path
from tests.e2e.program import ROOT, Program

USUAL_PORT = 8000
LANGUAGES = ("id", "en")
# A busy machine is slow, not wrong.
PATIENCE_MS = 20_000


def main() -> None:
    """Hold the meeting in the languages asked for, and print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--language", choices=LANGUAGES, action="append", help="both if not given")
    parser.add_argument("--to", type=Path, default=ROOT / "docs" / "img", help="where the pictures go")
    options = parser.parse_args()
    expect.set_options(timeout=PATIENCE_MS)
    for language in options.language or LANGUAGES:
        with tempfile.TemporaryDirectory(prefix="sixty-", ignore_cleanup_errors=True) as folder:
            _hold(language, Path(folder), options.to / language)


def _hold(language: str, folder: Path, pictures: Path) -> None:
    os.environ["MUSRENBANG_MDNS"] = "0"
    program = Program(folder / "data")
    # The pictures show the address that people will see.
    program.port = USUAL_PORT if _is_free(USUAL_PORT) else program.port
    program.start()
    begun = time.monotonic()
    try:
        hall = _tell(language, program, Camera(folder / "pictures"), pictures)
    finally:
        program.kill()
    for note in [*hall.notes, f"the whole meeting in {language!r}: {time.monotonic() - begun:.0f} s"]:
        print(f"{language}: {note}", flush=True)


def _tell(language: str, program: Program, camera: Camera, pictures: Path) -> Hall:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(playwright), args=ARGUMENTS)
        hall = Hall(browser=browser, program=program, camera=camera, locale=language)
        try:
            prepare(hall)
            gather(hall)
            wish(hall)
            end(hall, vote(hall))
        except Exception:
            # What was seen until then tells why.
            camera.publish(pictures.with_name(f"{pictures.name}-failed"))
            raise
        if hall.complaints():
            raise AssertionError(hall.complaints())
        hall.notes.append(f"pictures: {camera.publish(pictures) // 1000} kB")
        browser.close()
    return hall


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


main()
