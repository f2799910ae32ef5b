"""ZIP files that are the same whenever they are made: equal parts give equal bytes."""

import io
import zipfile
from collections.abc import Iterable

# The earliest time a ZIP can say; the time of making would make every file another one.
NO_TIME = (1980, 1, 1, 0, 0, 0)
# As a file that its owner may read and write, on every system that unpacks it.
READABLE = 0o644 << 16


def packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """The parts under their names, in the order given."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in parts:
            about = zipfile.ZipInfo(name, NO_TIME)
            about.compress_type, about.external_attr, about.create_system = zipfile.ZIP_DEFLATED, READABLE, 3
            archive.writestr(about, content)
    return target.getvalue()


def repacked(archive: bytes) -> bytes:
    """The same archive without the times at which its parts were written."""
    with zipfile.ZipFile(io.BytesIO(archive)) as parts:
        return packed((name, parts.read(name)) for name in parts.namelist())
