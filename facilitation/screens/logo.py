"""The picture on the letterhead: small, clean, and a PNG, whatever was sent."""

from io import BytesIO

from flask import current_app
from PIL import Image

from facilitation.aspirations.photos import photo_from
from facilitation.kernel.files import FileStore
from facilitation.meetings.views import Meeting

LONGEST_SIDE = 400


def logo_from(data: bytes) -> bytes:
    """Return a picture that somebody sent as a small PNG; raises what a photo is refused for."""
    with Image.open(BytesIO(photo_from(data).jpeg)) as picture:
        picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        png = BytesIO()
        picture.save(png, "PNG", optimize=True)
    return png.getvalue()


def keep_logo(png: bytes) -> str:
    """Keep a logo and return its digest."""
    return _files().keep(png)


def logo_of(meeting: Meeting) -> bytes:
    """The meeting's logo as PNG, empty where it has none."""
    if not meeting.logo_digest:
        return b""
    with _files().open(meeting.logo_digest) as file:
        return file.read()


def _files() -> FileStore:
    files: FileStore = current_app.extensions["files"]
    return files
