"""What a scanner sends: the smallest files of both kinds, and broken ones."""

import io
from functools import cache

from PIL import Image

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"


@cache
def jpeg(side: int = 400) -> bytes:
    """A page in grey."""
    target = io.BytesIO()
    Image.effect_noise((side, side), 60).save(target, "JPEG")
    return target.getvalue()


def sent(content: bytes, name: str = "pindaian.pdf") -> tuple[io.BytesIO, str]:
    """A file as a browser sends it, under a name that may lie."""
    return io.BytesIO(content), name
