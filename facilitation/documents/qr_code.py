"""QR codes as pictures, the same for the same content."""

import io

import segno

# Fifteen parts in a hundred may be torn or covered, and the picture still opens the page.
TOLERANCE = "m"
QUIET_ZONE = 4
PIXELS_PER_MODULE = 6


def qr_svg(content: str) -> str:
    """The code as SVG; never a micro code, which phones do not read."""
    drawn = io.BytesIO()
    segno.make(content, error=TOLERANCE, micro=False).save(drawn, kind="svg", border=QUIET_ZONE, xmldecl=False)
    return drawn.getvalue().decode()


def qr_png(content: str) -> bytes:
    """The code as PNG, for formats that know no SVG."""
    drawn = io.BytesIO()
    code = segno.make(content, error=TOLERANCE, micro=False)
    code.save(drawn, kind="png", border=QUIET_ZONE, scale=PIXELS_PER_MODULE)
    return drawn.getvalue()
