"""A photo for an aspiration: in one piece from a plain form, or in pieces over a network that drops."""

from flask import Blueprint, Response, g, jsonify, redirect, render_template, send_file, url_for
from flask.typing import ResponseReturnValue

from facilitation.aspirations import queries
from facilitation.aspirations.commands import AttachPhoto
from facilitation.aspirations.flooding import count_photo
from facilitation.aspirations.rules.aspiration import refuse_unless_waiting
from facilitation.aspirations.rules.photo import MEGABYTE
from facilitation.aspirations.uploading import add_piece, forget_pieces, kept_photo, picture
from facilitation.aspirations.views import OwnAspiration
from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.errors import NotAllowed, NotFoundHere
from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import stands_on
from facilitation.kernel.uploads import take_larger
from facilitation.meetings.current import current_meeting

photos = Blueprint("photos", __name__)

# Much more than is kept, so that whoever sends too much is told so in a sentence.
LARGEST_REQUEST_BYTES = 48 * MEGABYTE
ONE_YEAR_SECONDS = 365 * 24 * 60 * 60

take_larger(photos, most_bytes=LARGEST_REQUEST_BYTES, endpoint="photos.take")


@photos.get("/m/<code>/aspirations/<aspiration_id>/photo")
def show(code: str, aspiration_id: str) -> ResponseReturnValue:
    """Show the form of the photo, and the photo that is there."""
    del code  # the guard has found the meeting
    return render_template("aspirations/pages/photo.html", view=_own(aspiration_id))


@photos.post("/m/<code>/aspirations/<aspiration_id>/photo")
@stands_on("photos.show")
def take(code: str, aspiration_id: str) -> ResponseReturnValue:
    """Keep the photo and name it; sent again after a lost answer it is the same photo."""
    view = _changeable(aspiration_id)
    count_photo(current_actor())
    perform(_naming(aspiration_id, kept_photo(aspiration_id, shown=view.line.photo_digest)), current_actor())
    forget_pieces(aspiration_id)
    return redirect(url_for("aspirations.show_own", code=code, aspiration_id=aspiration_id), 303)


@photos.post("/m/<code>/aspirations/<aspiration_id>/photo/pieces")
def take_piece(code: str, aspiration_id: str) -> ResponseReturnValue:
    """Keep one piece, and say how much has arrived."""
    del code  # the guard has found the meeting
    _changeable(aspiration_id)
    return jsonify(ok=True, received=add_piece(aspiration_id))


@photos.post("/m/<code>/aspirations/<aspiration_id>/photo/remove")
@stands_on("photos.show")
def remove(code: str, aspiration_id: str) -> ResponseReturnValue:
    """Take the photo away."""
    perform(_naming(aspiration_id, ""), current_actor())
    return redirect(url_for("aspirations.show_own", code=code, aspiration_id=aspiration_id), 303)


@photos.get("/m/<code>/photo/<digest>.jpg")
def show_picture(code: str, digest: str) -> ResponseReturnValue:
    """Give a photo to its author, and to everybody once staff have put its aspiration on the list."""
    del code  # the guard has found the meeting
    if not queries.is_photo_public(db.session(), current_meeting().meeting_id, digest, current_actor().actor_id):
        raise NotFoundHere
    return picture_answer(digest)


def picture_answer(digest: str) -> Response:
    """The photo, for this browser to keep: under its digest nothing else will ever stand."""
    response = send_file(picture(digest), mimetype="image/jpeg")
    response.cache_control.private = True
    response.cache_control.max_age, response.cache_control.immutable = ONE_YEAR_SECONDS, True
    return response


def _own(aspiration_id: str) -> OwnAspiration:
    if g.participant is None:
        raise NotAllowed
    return queries.own_page(db.session(), current_meeting(), g.participant, aspiration_id)


def _changeable(aspiration_id: str) -> OwnAspiration:
    """The aspiration, or what would refuse the photo: asked before anybody spends the time to read it."""
    view = _own(aspiration_id)
    refuse_unless_waiting(view.line.state)
    return view


def _naming(aspiration_id: str, digest: str) -> AttachPhoto:
    return AttachPhoto(meeting_id=current_meeting().meeting_id, aspiration_id=aspiration_id, photo_digest=digest)
