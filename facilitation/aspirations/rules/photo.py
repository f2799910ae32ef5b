"""Which uploaded photos are taken: their limits, and what a file's first bytes say."""

from facilitation.kernel.errors import RuleViolation

# A photo of a good phone has 4 to 8 MB; three times that is no longer a photo of a pothole.
MEGABYTE = 1024 * 1024
LARGEST_MEGABYTES = 15
# 50 MP phones are sold; beyond it, decoding takes more memory than a laptop with a meeting on it has to give.
MOST_MEGAPIXELS = 52

# What an iPhone's and a newer Android's own formats begin with, after the length of their first box.
HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis"})


class PhotoTooLarge(RuleViolation):
    """The file has more than `limit` megabytes."""

    code = "photo_too_large"


class NotAPhoto(RuleViolation):
    """The file is no JPEG, PNG or WebP picture."""

    code = "not_a_photo"


class PhotoIsHeic(RuleViolation):
    """The photo is in a format that phones take but many phones, and this program, cannot show."""

    code = "photo_is_heic"


class PhotoTooManyPixels(RuleViolation):
    """The picture is larger than `limit` million pixels, however small its file."""

    code = "photo_too_many_pixels"


class PhotoBroken(RuleViolation):
    """The picture begins well and cannot be read to its end."""

    code = "photo_broken"


def refuse_file(data: bytes) -> None:
    """Raise what can be said against an uploaded file before anybody decodes it."""
    if len(data) > LARGEST_MEGABYTES * MEGABYTE:
        raise PhotoTooLarge(limit=LARGEST_MEGABYTES)
    if data[4:8] == b"ftyp" and data[8:12] in HEIC_BRANDS:
        raise PhotoIsHeic


def refuse_pixels(width: int, height: int) -> None:
    """Raise PhotoTooManyPixels for a picture of this size."""
    if width * height > MOST_MEGAPIXELS * 10**6:
        raise PhotoTooManyPixels(limit=MOST_MEGAPIXELS)
