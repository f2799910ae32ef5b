"""Brings an uploaded scan from the request to the folder of kept files, and back."""

from dataclasses import dataclass
from io import BytesIO

from flask import current_app

from facilitation.agreement.rules.scan import LARGEST_MEGABYTES, MEGABYTE, ScanBroken, ScanMedia, media_of
from facilitation.aspirations.photos import refuse_unreadable_jpeg
from facilitation.aspirations.rules.photo import NotAPhoto, PhotoBroken
from facilitation.kernel.files import FileStore
from facilitation.kernel.offload import in_background
from facilitation.kernel.uploads import sent_file


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptScan:
    """A file that is on the disk now, byte for byte as it came, so that its digest is that of the office's own copy."""

    media: ScanMedia
    digest: str
    size_bytes: int


def kept_scan(field: str) -> KeptScan:
    """Keep the scan this request brings; raises what media_of raises, and what is wrong with a picture."""
    data = sent_file(field, most_bytes=LARGEST_MEGABYTES * MEGABYTE)
    files: FileStore = current_app.extensions["files"]
    media = in_background(lambda: _checked(data))
    return KeptScan(media=media, digest=in_background(lambda: files.keep(data)), size_bytes=len(data))


def scan_content(digest: str) -> BytesIO:
    """The kept scan; raises NotFoundHere."""
    files: FileStore = current_app.extensions["files"]
    with files.open(digest) as file:
        return BytesIO(file.read())


def _checked(data: bytes) -> ScanMedia:
    media = media_of(data)
    if media is ScanMedia.JPEG:
        try:
            refuse_unreadable_jpeg(data)
        except (NotAPhoto, PhotoBroken) as error:
            raise ScanBroken from error
    return media
