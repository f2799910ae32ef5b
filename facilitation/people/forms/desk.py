"""Registering at the desk, the unsur a village has, and waiting for the quorum."""

from collections.abc import Sequence

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import BooleanField, DateField, HiddenField, IntegerField, RadioField
from wtforms.validators import InputRequired, Optional

from facilitation.kernel.fields import RuleField
from facilitation.kernel.wording import clean_line
from facilitation.meetings.views import Hamlet
from facilitation.people.commands import MarkUnsur, RecordPostponement, RegisterAtDesk
from facilitation.people.forms.person import CHOOSE_ONE, PersonForm
from facilitation.people.rules.gender import Gender
from facilitation.people.rules.participant import participant_name
from facilitation.people.rules.postponement import REASON_LIMIT
from facilitation.people.views import InviteeLine

A_NUMBER = _("Write a number.")
WHICH_DAY = _("Write the day as the field shows it.")


class DeskForm(PersonForm):
    """Somebody who stands at the desk; `invitee_id` is the invitation they came on, empty without one."""

    name = RuleField(_("Name"), rule=participant_name)
    hamlet_id = RadioField(_("Hamlet"), validators=[InputRequired(CHOOSE_ONE)], invalid_choice_message=CHOOSE_ONE)
    invitee_id = HiddenField()

    @classmethod
    def of(cls, invitee: InviteeLine | None, typed: str, hamlets: Sequence[Hamlet]) -> "DeskForm":
        """Filled with what the invited list knows, or with the name that was looked for in vain."""
        if invitee is None:
            return cls(hamlets=hamlets, formdata=None, data={"name": typed})
        return cls(
            hamlets=hamlets,
            formdata=None,
            data={
                "name": invitee.name,
                "gender": invitee.gender.value if invitee.gender else None,
                "hamlet_id": invitee.hamlet_id or None,
                "rt": invitee.rt,
                "rw": invitee.rw,
                "unsur_code": invitee.unsur.code if invitee.unsur else "",
                "invitee_id": invitee.invitee_id,
            },
        )

    def to_registration(self, meeting_id: str) -> RegisterAtDesk:
        """What a valid form asks for."""
        return RegisterAtDesk(
            meeting_id=meeting_id,
            name=self.name.value,
            gender=Gender(self.gender.data),
            hamlet_id=self.hamlet_id.data,
            details=self.details(),
            invitee_id=self.invitee_id.data or "",
        )


class UnsurForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """One button: the village has this unsur, or has none."""

    unsur_code = HiddenField()
    is_in_village = BooleanField()

    def to_command(self, meeting_id: str) -> MarkUnsur:
        """What the button asks for."""
        return MarkUnsur(
            meeting_id=meeting_id, unsur_code=self.unsur_code.data or "", is_in_village=self.is_in_village.data
        )


class PostponementForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """How long the meeting waits, or until when, and why."""

    minutes = IntegerField(_("Minutes"), validators=[Optional()], invalid_value_message=A_NUMBER)
    new_day = DateField(_("or a new day"), validators=[Optional()], invalid_value_message=WHICH_DAY)
    reason = RuleField(_("Reason"), rule=lambda typed: clean_line(typed, REASON_LIMIT))

    def to_command(self, meeting_id: str) -> RecordPostponement:
        """What a valid form asks for."""
        return RecordPostponement(
            meeting_id=meeting_id, minutes=self.minutes.data, new_day=self.new_day.data, reason=self.reason.value
        )
