"""The paket dokumen: all papers of a meeting in one ZIP, with a list by which anybody can check each of them."""

import json
import re
from hashlib import sha256

from facilitation.documents.archive import packed
from facilitation.documents.as_json import SCHEMA
from facilitation.documents.loader import FileFormat
from facilitation.documents.views.bundle import Bundle, BundledFile

MANIFEST, SCHEMA_NAME = "manifest.json", "paper.schema.json"
SAFE_NAME = re.compile(r"[a-z0-9-]+(\.[a-z0-9]+){1,2}")


def paket_dokumen(bundle: Bundle) -> bytes:
    """The ZIP, the same bytes for the same bundle; where any file is JSON, its published schema lies beside it."""
    names = [_name(one) for one in bundle.files]
    if len({MANIFEST, SCHEMA_NAME, *names}) < len(names) + 2:
        raise ValueError("two files of a packet have the same name")
    has_json = any(one.ending == FileFormat.JSON for one in bundle.files)
    schema = [(SCHEMA_NAME, SCHEMA.read_bytes())] if has_json else []
    files = [(name, one.content) for name, one in zip(names, bundle.files, strict=True)]
    return packed([(MANIFEST, _manifest(bundle)), *files, *schema])


def _manifest(bundle: Bundle) -> bytes:
    record = {
        "meeting": bundle.meeting_name,
        "version": bundle.version,
        "checksum": bundle.checksum,
        "frozen_at": bundle.frozen_at.isoformat(),
        "files": [_described(one) for one in bundle.files],
    }
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()


def _described(one: BundledFile) -> dict[str, str | int]:
    return {
        "name": _name(one),
        "format": one.ending,
        "sha256": sha256(one.content).hexdigest(),
        "bytes": len(one.content),
        "version": one.version,
    }


def _name(one: BundledFile) -> str:
    """Nothing in it can lead out of the folder in which somebody unpacks the packet."""
    name = f"{one.name}.{one.ending}"
    if not SAFE_NAME.fullmatch(name):
        raise ValueError(f"not a name for a file of a packet: {name!r}")
    return name
