"""Pictures of screens, small enough to lie beside the words they go with, and a page that shows them in their order."""

import io
import shutil
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

LARGEST_BYTES = 120_000
ALL_BYTES = 3_000_000
WIDEST = 1366
# Screens have few colours; a picture that is still too heavy is tried with fewer.
PALETTES = (40, 32, 16)


class Camera:
    """Takes pictures into a folder; `publish` puts them in the place of the earlier ones."""

    def __init__(self, folder: Path) -> None:
        """The folder begins empty."""
        self._folder = folder
        self._names: list[str] = []
        folder.mkdir(parents=True)

    def take(self, page: Page, name: str, *, whole: bool = False) -> None:
        """Keep what this page shows now: all of it where it is `whole`, else its beginning."""
        if not whole:
            page.evaluate("scrollTo(0, 0)")
        # Hiding the caret would leave an empty style on every field, which the page's own policy refuses to copy.
        self.keep(page.screenshot(animations="disabled", caret="initial", full_page=whole), name)

    def keep(self, png: bytes, name: str) -> None:
        """Keep a picture as name.png."""
        if name in self._names:
            raise AssertionError(f"{name} is the name of two pictures")
        self._names.append(name)
        (self._folder / f"{name}.png").write_bytes(_small(png))

    def publish(self, folder: Path) -> int:
        """Put all pictures there instead of those of the run before; returns their bytes."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self._folder, folder)
        # A folder's README is what a reader sees who opens the folder.
        shown = "\n\n".join(f"{name}\n\n![{name}]({name}.png)" for name in self._names)
        (folder / "README.md").write_text(f"# Every screen, in the order of the meeting\n\n{shown}\n", "utf-8")
        together = sum(picture.stat().st_size for picture in folder.glob("*.png"))
        if together > ALL_BYTES:
            raise AssertionError(f"{folder} holds {together:,} bytes, the limit is {ALL_BYTES:,}")
        return together


def _small(png: bytes) -> bytes:
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    # Of the wall two thirds of its pixels say as much.
    if picture.width > WIDEST:
        picture = picture.resize((WIDEST, picture.height * WIDEST // picture.width))
    for colours in PALETTES:
        written = io.BytesIO()
        few = picture.quantize(colours, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        few.save(written, "PNG", optimize=True)
        if written.tell() <= LARGEST_BYTES:
            return written.getvalue()
    raise AssertionError(f"a picture of {written.tell():,} bytes; the limit is {LARGEST_BYTES:,}")
