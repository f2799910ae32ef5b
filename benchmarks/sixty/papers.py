"""The papers of the meeting, downloaded as the facilitator does and compared with what the hall did."""

import io
import json
import subprocess
from typing import TYPE_CHECKING

from openpyxl import load_workbook

from benchmarks.sixty.village import people
from tests.documents.reading import facts, pages

if TYPE_CHECKING:
    from benchmarks.sixty.hall import Hall

DOTS_PER_INCH = 70
PUBLIC = ("ranked", "rkp-draft")
WITH_NAMES = ("attendance", "wishes")
FORMATS = {"ranked": ("pdf", "xlsx", "csv", "json"), "rkp-draft": ("pdf", "xlsx", "csv", "json")}
STAFF_FORMATS = ("pdf", "xlsx", "csv")


def first_page(pdf: bytes) -> bytes:
    """The first page of a paper as a picture."""
    command = ["pdftoppm", "-png", "-r", str(DOTS_PER_INCH), "-f", "1", "-l", "1", "-singlefile", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout


class Papers:
    """All of them, by (name, format)."""

    def __init__(self, hall: "Hall") -> None:
        """Download every form of every paper."""
        self._hall = hall
        meeting = f"{hall.sari.laptop}/m/{hall.sari.code}/papers"
        office = hall.sari.console.replace("/console/", "/office/meetings/") + "papers"
        self._files = {
            (name, form): self._download(f"{meeting}/{name}.{form}") for name in PUBLIC for form in FORMATS[name]
        } | {(name, form): self._download(f"{office}/{name}.{form}") for name in WITH_NAMES for form in STAFF_FORMATS}

    def check(self, votes: dict[str, int]) -> None:
        """Every proposal has exactly the votes that the phones gave it; every person and every wish is on its list."""
        told = {line["proposal"]: line["votes"] for line in json.loads(self._files["ranked", "json"])["lines"]}
        if told != votes:
            raise AssertionError(f"ranked.json differs from the ballots: {sorted({*told.items()} ^ {*votes.items()})}")
        names = [name for name, _, _ in people()]
        _all_in(names, self._csv("attendance"), "attendance.csv")
        _all_in(names, " ".join(pages(self._files["attendance", "pdf"])), "attendance.pdf")
        _all_in([wish.title for wish in self._hall.wishes], self._csv("wishes"), "wishes.csv")
        for file in (file for (_, form), file in self._files.items() if form == "xlsx"):
            load_workbook(io.BytesIO(file))
        sizes = sum(len(file) for file in self._files.values())
        self._hall.notes.append(f"papers downloaded and read: {len(self._files)}, together {sizes // 1000} kB")

    def photograph(self) -> None:
        """The first page of each."""
        for name in (*PUBLIC, *WITH_NAMES):
            file = self._files[name, "pdf"]
            self._hall.camera.keep(first_page(file), f"paper-{name}")
            self._hall.notes.append(f"paper {name}: {facts(file)['Pages']} pages")

    def _csv(self, name: str) -> str:
        return self._files[name, "csv"].decode("utf-8-sig")

    def _download(self, address: str) -> bytes:
        answer = self._hall.sari.context.request.get(address)
        if not answer.ok:
            raise AssertionError(f"{address}: {answer.status}")
        return answer.body()


def _all_in(expected: list[str], text: str, paper: str) -> None:
    missing = [words for words in expected if words not in text]
    if missing:
        raise AssertionError(f"{paper} lacks {missing}")
