"""Brings the picture that shows what became of a promise from the request to the folder of kept files."""

from flask import current_app

from facilitation.aspirations.photos import photo_from
from facilitation.aspirations.rules.photo import LARGEST_MEGABYTES, MEGABYTE
from facilitation.kernel.files import FileStore
from facilitation.kernel.offload import in_background
from facilitation.kernel.uploads import sent_file

# Much more than is kept, so that whoever sends too much is told so in a sentence.
LARGEST_REQUEST_BYTES = 48 * MEGABYTE


def kept_picture(field: str) -> str:
    """Return the digest of the picture this request brings, small and without place or time; empty without one.

    Raises what photo_from raises.
    """
    data = sent_file(field, most_bytes=LARGEST_MEGABYTES * MEGABYTE)
    if not data:
        return ""
    files: FileStore = current_app.extensions["files"]
    return in_background(lambda: files.keep(photo_from(data).jpeg))
