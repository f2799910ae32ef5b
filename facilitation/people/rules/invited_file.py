"""Which files an invited list may come in."""

from facilitation.kernel.errors import RuleViolation

LARGEST_MEGABYTES = 5
MEGABYTE = 1024 * 1024

# XLSX is a zip file; the XLS before it, and every workbook with a password, is a compound file.
ZIP, COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
# What no text holds: PDF and pictures.
NEVER_TEXT = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")


class InvitedFileTooLarge(RuleViolation):
    """The file, or what is packed into it, has more than `limit` megabytes."""

    code = "invited_file_too_large"


class InvitedFileNotReadable(RuleViolation):
    """The file is neither text nor an XLSX workbook that can be opened."""

    code = "invited_file_not_readable"


def is_workbook(data: bytes) -> bool:
    """Whether a file must be read as XLSX rather than as text, or raise why it cannot be read at all."""
    if len(data) > LARGEST_MEGABYTES * MEGABYTE:
        raise InvitedFileTooLarge(limit=LARGEST_MEGABYTES)
    if data.startswith((COMPOUND, *NEVER_TEXT)):
        raise InvitedFileNotReadable
    return data.startswith(ZIP)
