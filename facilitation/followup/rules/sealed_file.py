"""The one file that carries a list up and its answer back: some lines to read, the content as JSON, a signature.

The signature is over every byte before its own line, so that whatever is changed, cut off or added is noticed.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from facilitation.kernel.canonical import canonical_json
from facilitation.kernel.errors import RuleViolation
from facilitation.programmes.rules.template_file import TemplateDamaged, parsed, part, text

SUFFIX = "musrenbang"
NAME = "MUSRENBANG"
FORM = 1
KILOBYTE = 1024
MOST_KILOBYTES = 1024
ZIP = b"PK\x03\x04"
FIRST_LINE = re.compile(rf"{NAME} (\d{{1,6}})", re.ASCII)
SIGNED = "Tanda tangan: "
LAST_LINE = re.compile(rf"(?P<signed>.*\n){SIGNED}(?P<signature>[0-9a-f]{{128}})\n".encode(), re.DOTALL)
PUBLIC_KEY = re.compile(r"[0-9a-f]{64}", re.ASCII)

Sign = Callable[[bytes], str]
"""Gives the signature of bytes as 128 hexadecimal digits."""
IsSignedBy = Callable[[str, str, bytes], bool]
"""Says whether a public key, by a signature, has signed the bytes."""


class FileKind(StrEnum):
    """What a file carries: a LIST up to the next level, or the ANSWER to one back down."""

    LIST = "list"
    ANSWER = "answer"


class SealedFileMissing(RuleViolation):
    """No file was chosen, or it is empty."""

    code = "sealed_file_missing"


class SealedFileTooLarge(RuleViolation):
    """The file has more than `most` kilobytes, and no list does."""

    code = "sealed_file_too_large"


class SealedFileZipped(RuleViolation):
    """The file is packed in a zip."""

    code = "sealed_file_zipped"


class SealedFileForeign(RuleViolation):
    """The file is none that this program writes."""

    code = "sealed_file_foreign"


class SealedFileTooNew(RuleViolation):
    """The file was written by a newer program, in form `form`, of which this one knows nothing."""

    code = "sealed_file_too_new"


class SealedFileCutOff(RuleViolation):
    """The file ends before its signature: it has not come whole."""

    code = "sealed_file_cut_off"


class SealedFileAltered(RuleViolation):
    """The signature is not of these words: something was changed on the way."""

    code = "sealed_file_altered"


class SealedFileDamaged(RuleViolation):
    """The file is signed, but what it says under `part` cannot be true."""

    code = "sealed_file_damaged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """A file whose signature was found right: by which key, and what it says; `digest` is the SHA-256 of its bytes."""

    kind: FileKind
    public_key: str
    body: Mapping[str, Any]  # JSON of a file somebody brings: every reader checks what it takes
    digest: str


def sealed(kind: FileKind, body: Mapping[str, Any], *, said: Iterable[str], public_key: str, sign: Sign) -> bytes:
    """The file: `said` are lines for people, who see them in any editor; the same content gives the same bytes."""
    content = canonical_json({"kind": kind.value, "key": public_key, "body": body})
    signed = "\n".join((f"{NAME} {FORM}", *said, "", content, "")).encode()
    return signed + f"{SIGNED}{sign(signed)}\n".encode()


def opened(data: bytes, is_signed_by: IsSignedBy) -> Sealed:
    """What the file says, once it is known to be whole and as it was signed; raises why it is not."""
    _refuse_no_file_of_ours(data)
    found = LAST_LINE.fullmatch(data)
    if found is None:
        raise SealedFileCutOff
    content = _content(found["signed"])
    public_key = content.get("key")
    if not isinstance(public_key, str) or not PUBLIC_KEY.fullmatch(public_key):
        raise SealedFileAltered
    if not is_signed_by(public_key, found["signature"].decode(), found["signed"]):
        raise SealedFileAltered
    return _read(content, public_key, hashlib.sha256(data).hexdigest())


def _refuse_no_file_of_ours(data: bytes) -> None:
    if not data.strip():
        raise SealedFileMissing
    if len(data) > MOST_KILOBYTES * KILOBYTE:
        raise SealedFileTooLarge(most=MOST_KILOBYTES)
    if data.startswith(ZIP):
        raise SealedFileZipped
    first = FIRST_LINE.fullmatch(data.split(b"\n", 1)[0].decode("utf-8", "replace"))
    if first is None:
        raise SealedFileForeign
    if int(first[1]) > FORM:
        raise SealedFileTooNew(form=int(first[1]))


def _content(signed: bytes) -> Mapping[str, Any]:
    try:
        content = parsed(signed.rstrip(b"\n").rsplit(b"\n", 1)[-1])
    except ValueError as error:
        raise SealedFileAltered from error
    if not isinstance(content, dict):
        raise SealedFileAltered
    return content


def _read(content: Mapping[str, Any], public_key: str, digest: str) -> Sealed:
    try:
        kind, body = text(content, "kind"), part(content, "body")
    except TemplateDamaged as damage:
        raise SealedFileDamaged(part=damage.fields["part"]) from damage
    if kind not in list(FileKind):
        raise SealedFileDamaged(part="kind")
    return Sealed(kind=FileKind(kind), public_key=public_key, body=body, digest=digest)
