"""What ceilings give to the meeting's proposals; where it comes from is for a room above to say."""

from collections.abc import Callable, Mapping

from flask import current_app
from sqlalchemy.orm import Session

from facilitation.kernel.extensions import db
from facilitation.meetings.current import current_meeting
from facilitation.meetings.views import Meeting


def given_by_ceilings() -> Mapping[str, int]:
    """The rupiah that a ceiling gives to each proposal, by its id; nothing before the result is shown."""
    given: Callable[[Session, Meeting], Mapping[str, int]] = current_app.extensions["given_by_ceilings"]
    return given(db.session(), current_meeting())
