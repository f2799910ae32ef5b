"""Brings an uploaded photo from the request to the folder of kept files."""

from io import BytesIO

from flask import current_app, request

from facilitation.aspirations.photos import photo_from
from facilitation.aspirations.rules.photo import LARGEST_MEGABYTES, MEGABYTE
from facilitation.kernel.files import FileStore, Uploads
from facilitation.kernel.offload import in_background
from facilitation.kernel.uploads import sent_file

# A phone on a bad network sends the same piece twice; its own file, size and time tell its uploads apart.
UPLOAD = "upload"


def add_piece(owner: str) -> int:
    """Keep the piece this request brings of the photo for `owner`, an id, and return how many bytes have arrived."""
    offset = request.args.get("offset", "")
    begins_at = int(offset) if offset.isascii() and offset.isdecimal() else 0
    return _uploads().add(_name(owner), begins_at, request.get_data(), most_megabytes=LARGEST_MEGABYTES)


def kept_photo(owner: str, *, shown: str) -> str:
    """Return the digest of the photo this request brings, whole or in pieces that came before; `shown` is there now.

    Raises what photo_from raises. The last piece's answer may be lost: asked again, the photo that is there counts.
    """
    if UPLOAD not in request.values:
        return _keep(sent_file("photo", most_bytes=LARGEST_MEGABYTES * MEGABYTE))
    name = _name(owner)
    if shown and not _uploads().received(name):
        return shown
    return _keep(_uploads().take(name))


def forget_pieces(owner: str) -> None:
    """Throw the pieces away once the photo is named."""
    if UPLOAD in request.values:
        _uploads().forget(_name(owner))


def picture(digest: str) -> BytesIO:
    """The kept photo; raises NotFoundHere."""
    files: FileStore = current_app.extensions["files"]
    with files.open(digest) as file:
        return BytesIO(file.read())


def _keep(data: bytes) -> str:
    files: FileStore = current_app.extensions["files"]
    return in_background(lambda: files.keep(photo_from(data).jpeg))


def _name(owner: str) -> str:
    return f"{owner}-{request.values.get(UPLOAD, '')}"


def _uploads() -> Uploads:
    uploads: Uploads = current_app.extensions["uploads"]
    return uploads
