"""A practice on the proposals of a .pb file, such as last year's vote of another village."""

from flask import Blueprint, redirect, url_for
from flask.typing import ResponseReturnValue

from facilitation.documents.pabulib.practice import sheet_of
from facilitation.documents.pabulib.reading import read
from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.offload import in_background
from facilitation.kernel.refusals import stands_on
from facilitation.kernel.uploads import sent_file, take_larger
from facilitation.voting.commands import OpenPractice

LARGEST_REQUEST_BYTES = 16 * 1024 * 1024
LARGEST_PIECE_BYTES = 1024 * 1024

practice = Blueprint("practice", __name__)


# A file is read in pieces of this size at most, and kept on the disk, not in memory.
take_larger(practice, most_bytes=LARGEST_REQUEST_BYTES, most_field_bytes=LARGEST_PIECE_BYTES)


@practice.post("/console/<meeting_id>/practice/file")
@stands_on("console.show")
def open_with_file(meeting_id: str) -> ResponseReturnValue:
    """Let everybody try out a ballot on the proposals of a file; nothing of it is kept when the practice ends."""
    content = sent_file("file", most_bytes=LARGEST_REQUEST_BYTES)
    sheet = in_background(lambda: sheet_of(read(content)))
    perform(OpenPractice(meeting_id=meeting_id, sheet=sheet), current_actor())
    return redirect(url_for("console.show", meeting_id=meeting_id), 303)
