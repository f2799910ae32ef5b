"""Opens papers with the programs that officials' computers have: poppler and LibreOffice."""

import io
import os
import shutil
import subprocess
from pathlib import Path

import pytest
import segno
from PIL import Image

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


def dots(pdf: bytes, *, page: int = 1, per_mm: int = 6) -> Image.Image:
    """A page in grey, so many dots to the millimetre."""
    number = str(page)
    resolution = str(round(per_mm * 25.4))
    png = written("pdftoppm", "-r", resolution, "-f", number, "-l", number, "-png", "-singlefile", "-", stdin=pdf)
    return Image.open(io.BytesIO(png)).convert("L")


def corner(pdf: bytes, *edges: int) -> Image.Image:
    """A part of the first page by its left, upper, right and lower edge in millimetres, fine enough to read codes."""
    left, top, right, bottom = (edge * 16 for edge in edges)
    return dots(pdf, per_mm=16).crop((left, top, right, bottom))


def code_read(picture: Image.Image, size: int) -> tuple[tuple[bool, ...], ...]:
    """The modules of the one QR code in a picture, which is so many modules wide and has the only deep black."""
    left, top, right, bottom = picture.point(lambda dot: 255 if dot < 60 else 0).getbbox()
    width, height = (right - left) / size, (bottom - top) / size
    return tuple(
        tuple(
            picture.getpixel((int(left + (x + 0.5) * width), int(top + (y + 0.5) * height))) < 128 for x in range(size)
        )
        for y in range(size)
    )


def code_meant(content: str) -> tuple[tuple[bool, ...], ...]:
    """The modules that a QR code of this content has."""
    return tuple(tuple(bool(dark) for dark in row) for row in segno.make(content, error="m", micro=False).matrix)
