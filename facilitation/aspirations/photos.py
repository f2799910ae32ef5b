"""Makes an uploaded photo small and anonymous: a JPEG upright, without place, time or camera.

Under gevent this holds the event loop up for about 200 ms on a photo of 12 MP, so it happens one at a time, and
whoever calls it for a whole hall does so from a native thread.
"""

import hashlib
import struct
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from facilitation.aspirations.rules.photo import (
    MOST_MEGAPIXELS,
    NotAPhoto,
    PhotoBroken,
    PhotoTooManyPixels,
    refuse_file,
    refuse_pixels,
)

LONGEST_SIDE = 1280
# Tried in turn until the file is small enough; a photo of gravel keeps the last.
QUALITIES = (82, 70, 58, 45)
TARGET_BYTES = 300 * 1000

# Files from strangers only ever meet these three decoders of the many that Pillow has.
FORMATS = ("JPEG", "PNG", "WEBP")
ONE_AT_A_TIME = threading.Semaphore(1)

# What Pillow's decoders raise for bytes that do not keep what their header promised.
BROKEN = (
    *(OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError, OverflowError),
    *(struct.error, zlib.error),
)

# A palette's numbers cannot be averaged; these modes' can.
SCALED_WELL = frozenset({"RGB", "RGBA", "L", "CMYK"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A photo as it is kept: at most LONGEST_SIDE wide and high; `digest` is the SHA-256 of `jpeg`, its file's name."""

    jpeg: bytes
    width: int
    height: int
    digest: str


def photo_from(data: bytes) -> Photo:
    """The photo in an uploaded file, or raise one of the refusals of rules/photo.py; no file raises anything else."""
    refuse_file(data)
    with ONE_AT_A_TIME, _opened(data) as image, _readable():
        picture = _bare(_upright(image))
        jpeg = _small(picture)
    return Photo(jpeg=jpeg, width=picture.width, height=picture.height, digest=hashlib.sha256(jpeg).hexdigest())


def refuse_unreadable_jpeg(data: bytes) -> None:
    """Raise what photo_from raises unless the file is a JPEG that can be read to its end; it is kept as it is."""
    with ONE_AT_A_TIME, _opened(data, formats=("JPEG",)) as image, _readable():
        # An eighth of the size is decoded for a fraction of the memory, and still every byte of it is read.
        image.draft("L", (image.width // 8, image.height // 8))
        image.load()


@contextmanager
def _opened(data: bytes, formats: tuple[str, ...] = FORMATS) -> Iterator[Image.Image]:
    """The picture with its header read and nothing decoded."""
    try:
        image = Image.open(BytesIO(data), formats=formats)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise PhotoTooManyPixels(limit=MOST_MEGAPIXELS) from error
    except UnidentifiedImageError as error:
        raise NotAPhoto from error
    except BROKEN as error:
        raise PhotoBroken from error
    with image:
        refuse_pixels(image.width, image.height)
        yield image


@contextmanager
def _readable() -> Iterator[None]:
    """Whatever fails while decoding says that the file is damaged."""
    try:
        yield
    except BROKEN as error:
        raise PhotoBroken from error


def _upright(image: Image.Image) -> Image.Image:
    """The picture at its final size, turned as the camera was held."""
    if image.mode not in SCALED_WELL:
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    # It asks a JPEG's decoder for a half, a quarter or an eighth of the size (`draft`), for a fraction of the time.
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    return ImageOps.exif_transpose(image)


def _bare(image: Image.Image) -> Image.Image:
    """The pixels alone on white: a new picture has no EXIF, comment, colour profile or second frame to carry on."""
    bare = Image.new("RGB", image.size, "white")
    bare.paste(image, mask=image.getchannel("A") if image.mode == "RGBA" else None)
    return bare


def _small(picture: Image.Image) -> bytes:
    file = b""
    for quality in QUALITIES:
        file = _encoded(picture, quality)
        if len(file) <= TARGET_BYTES:
            break
    return file


def _encoded(picture: Image.Image, quality: int) -> bytes:
    file = BytesIO()
    picture.save(file, "JPEG", quality=quality, progressive=True)
    return file.getvalue()
