"""Opens papers with the programs that officials' computers have: poppler and LibreOffice."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

IS_STRICT = os.environ.get("MUSRENBANG_TEST_STRICT") == "1"


def program(name: str) -> str:
    """Where a program stands; without it the test is skipped, and fails where nothing may be skipped."""
    found = shutil.which(name)
    if found is None:
        (pytest.fail if IS_STRICT else pytest.skip)(f"{name} is not installed")
    return str(found)


def written(name: str, *arguments: str | Path, stdin: bytes = b"") -> bytes:
    """What a program writes."""
    answer = subprocess.run([program(name), *map(str, arguments)], input=stdin, capture_output=True, check=True)
    return answer.stdout


def told(name: str, *arguments: str | Path, stdin: bytes = b"") -> str:
    """What a program writes, as text."""
    return written(name, *arguments, stdin=stdin).decode()


def pages(pdf: bytes, *, how: str = "-raw") -> list[str]:
    """The text of every page, runs of blanks as one."""
    text = told("pdftotext", how, "-", "-", stdin=pdf)
    return [" ".join(page.split()) for page in text.split("\f")[:-1]]


def facts(pdf: bytes) -> dict[str, str]:
    """What pdfinfo says of a file."""
    lines = told("pdfinfo", "-", stdin=pdf).splitlines()
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def metadata(pdf: bytes) -> str:
    """The metadata in which a file claims a standard."""
    return told("pdfinfo", "-meta", "-", stdin=pdf)


def converted(folder: Path, ending: str, *files: Path) -> None:
    """Let LibreOffice open files and save them in another format, in a profile of this test's own."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    told("soffice", profile, "--headless", "--convert-to", ending, "--outdir", folder, *files)
