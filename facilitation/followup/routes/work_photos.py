"""The photo of what was seen of a work: in one piece from a plain form, or in pieces over a network that drops."""

from flask import Blueprint, jsonify, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.aspirations.routes.photos import LARGEST_REQUEST_BYTES, picture_answer
from facilitation.aspirations.uploading import add_piece, forget_pieces, kept_photo
from facilitation.followup import queries
from facilitation.followup.commands import AttachProgressPhoto
from facilitation.followup.views import SeenPage
from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import stands_on
from facilitation.kernel.uploads import take_larger
from facilitation.meetings.current import current_meeting

work_photos = Blueprint("work_photos", __name__)
take_larger(work_photos, most_bytes=LARGEST_REQUEST_BYTES, endpoint="work_photos.take")


@work_photos.get("/console/<meeting_id>/money/<proposal_id>/work/<int(max=999999):seen>/photo")
def show(meeting_id: str, proposal_id: str, seen: int) -> ResponseReturnValue:
    """Show the form of the photo, and the photo that is there."""
    del meeting_id  # the guard has found the meeting
    return render_template("followup/pages/work_photo.html", view=_seen(proposal_id, seen))


@work_photos.get("/console/<meeting_id>/money/<proposal_id>/work/<int(max=999999):seen>/photo.jpg")
def show_picture(meeting_id: str, proposal_id: str, seen: int) -> ResponseReturnValue:
    """Give the photo to staff."""
    del meeting_id  # the guard has found the meeting
    digest = _seen(proposal_id, seen).seen.photo_digest
    if not digest:
        raise NotFoundHere
    return picture_answer(digest)


@work_photos.post("/console/<meeting_id>/money/<proposal_id>/work/<int(max=999999):seen>/photo")
@stands_on("work_photos.show")
def take(meeting_id: str, proposal_id: str, seen: int) -> ResponseReturnValue:
    """Keep the photo and name it; sent again after a lost answer it is the same photo."""
    shown, owner = _seen(proposal_id, seen).seen.photo_digest, _owner(seen)
    perform(_naming(seen, kept_photo(owner, shown=shown)), current_actor())
    forget_pieces(owner)
    return redirect(url_for("ledger.show_proposal", meeting_id=meeting_id, proposal_id=proposal_id), 303)


@work_photos.post("/console/<meeting_id>/money/<proposal_id>/work/<int(max=999999):seen>/photo/pieces")
def take_piece(meeting_id: str, proposal_id: str, seen: int) -> ResponseReturnValue:
    """Keep one piece, and say how much has arrived."""
    del meeting_id  # the guard has found the meeting
    _seen(proposal_id, seen)
    return jsonify(ok=True, received=add_piece(_owner(seen)))


@work_photos.post("/console/<meeting_id>/money/<proposal_id>/work/<int(max=999999):seen>/photo/remove")
@stands_on("work_photos.show")
def remove(meeting_id: str, proposal_id: str, seen: int) -> ResponseReturnValue:
    """Take the photo away."""
    _seen(proposal_id, seen)
    perform(_naming(seen, ""), current_actor())
    return redirect(url_for("ledger.show_proposal", meeting_id=meeting_id, proposal_id=proposal_id), 303)


def _seen(proposal_id: str, seen: int) -> SeenPage:
    return queries.seen_page(db.session(), current_meeting(), proposal_id, seen)


def _owner(seen: int) -> str:
    """Under which name the pieces of the photo come."""
    return f"{current_meeting().meeting_id}-{seen}"


def _naming(seen: int, digest: str) -> AttachProgressPhoto:
    return AttachProgressPhoto(meeting_id=current_meeting().meeting_id, number=seen, photo_digest=digest)
