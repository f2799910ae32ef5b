"""Serves static/ from memory: read, hashed and compressed once, so that a hall full of phones costs nothing more."""

import gzip
import hashlib
import mimetypes
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from flask import Flask, Response, abort, request

COMPRESSED_TYPES = ("text/", "application/json", "image/svg+xml", "application/javascript")
MOST_FILES = 200
ONE_YEAR_SECONDS = 365 * 24 * 60 * 60
# What every page needs is one file on the wire: packed together it is an eighth smaller, and two requests fewer.
BUNDLES = {"css/base.css": ("css/tokens.css", "css/page.css", "css/controls.css")}
# Windows' registry may claim that scripts are plain text, and then no browser runs them as modules.
TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
# Whole lines that only speak to who reads the code: an eighth of what a phone would load. The empty lines stay, so that
# a browser names the same line as the file; what others have written keeps its comments, which may be its licence.
COMMENTS = re.compile(rb"^[ \t]*(?://[^\n]*|/\*(?:(?!\*/).)*\*/[ \t]*)$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class StaticFile:
    """One file as it is sent; `compressed` is empty where gzip would gain nothing."""

    content: bytes
    compressed: bytes
    mimetype: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StaticFiles:
    """All files of one folder; `version` names their content and stands in every address, for browsers to keep."""

    files: dict[str, StaticFile]
    version: str

    @property
    def base(self) -> str:
        """Where the files are found; relative imports between modules stay inside it."""
        return f"/static/{self.version}"

    def serve(self, version: str, path: str) -> Response:
        """Answer with a file of the present version, for the browser to keep for a year."""
        file = self.files.get(path) if version == self.version else None
        if file is None:
            abort(404)
        is_compressed = bool(file.compressed) and request.accept_encodings.quality("gzip") > 0
        response = Response(file.compressed if is_compressed else file.content, mimetype=file.mimetype)
        if is_compressed:
            response.content_encoding = "gzip"
        response.vary.add("Accept-Encoding")
        response.cache_control.public = True
        response.cache_control.max_age = ONE_YEAR_SECONDS
        response.cache_control.immutable = True
        return response


def serve_static(app: Flask, folder: Path) -> StaticFiles:
    """Read the folder and let `app` serve it."""
    files = read_files(folder)
    app.add_url_rule("/static/<version>/<path:path>", endpoint="static", view_func=files.serve)
    return files


def read_files(folder: Path) -> StaticFiles:
    """Read every file below the folder into memory, and put those together that every page needs together."""
    files = {path.relative_to(folder).as_posix(): _read(path) for path in sorted(folder.rglob("*")) if path.is_file()}
    for name, parts in BUNDLES.items():
        content = b"\n".join(files.pop(part).content for part in parts if part in files)
        files[name] = _file(content, TYPES[".css"])
    digest = hashlib.sha256()
    for name, file in files.items():
        digest.update(name.encode() + b"\0" + hashlib.sha256(file.content).digest())
    return StaticFiles(files=files, version=digest.hexdigest()[:12])


def _read(path: Path) -> StaticFile:
    content = path.read_bytes()
    if path.suffix in {".js", ".css"} and not path.match("vendor/*"):
        content = COMMENTS.sub(b"", content)
    mimetype = TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return _file(content, mimetype)


def _file(content: bytes, mimetype: str) -> StaticFile:
    compressed = _compressed(content) if mimetype.startswith(COMPRESSED_TYPES) else b""
    return StaticFile(
        content=content, compressed=compressed if len(compressed) < len(content) else b"", mimetype=mimetype
    )


# A process that makes the program again, as tests do a thousand times, packs the same few files once.
@lru_cache(MOST_FILES)
def _compressed(content: bytes) -> bytes:
    # Level 9 and no time in the header: the same file is the same bytes on every start.
    return gzip.compress(content, 9, mtime=0)
