"""Choosing what a new meeting takes up."""

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import SelectMultipleField

from facilitation.followup.commands import CarryOver


class CarryForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Proposals of one earlier meeting; whether each may be taken up is for the door to say."""

    earlier_id = SelectMultipleField(_("Earlier meeting"), validate_choice=False)
    proposal_ids = SelectMultipleField(_("Proposals to take up"), validate_choice=False)

    def to_command(self, meeting_id: str) -> CarryOver:
        """What the ticks ask for."""
        return CarryOver(
            meeting_id=meeting_id,
            earlier_meeting_id=next(iter(self.earlier_id.data or ()), ""),
            proposal_ids=tuple(self.proposal_ids.data or ()),
        )
