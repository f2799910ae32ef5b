"""Who runs a meeting together."""

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import SelectField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

from facilitation.kernel.actor import STAFF, Role
from facilitation.kernel.fields import RuleField, RuleSecretField
from facilitation.people.commands import AddColleague, AddStaff, ChangeStaffRole
from facilitation.people.passwords import hash_password
from facilitation.people.rules import account

CHOOSE_ONE = _("Choose one of these.")
# Their words stand in templates/people/partials/words.html.
ROLES = [SelectChoice(role.value, role.value) for role in STAFF]


class RoleForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """One role for somebody of the meeting."""

    role = SelectField(_("Role"), choices=ROLES, invalid_choice_message=CHOOSE_ONE)

    def to_command(self, meeting_id: str, staff_id: str) -> ChangeStaffRole:
        """What a valid form asks for."""
        return ChangeStaffRole(meeting_id=meeting_id, staff_id=staff_id, role=Role(self.role.data))


class AddStaffForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """An account that exists, and its role."""

    username = StringField(_("User name"), validators=[InputRequired(_("Write the user name."))])
    role = SelectField(_("Role"), choices=ROLES, default=Role.MINUTE_TAKER, invalid_choice_message=CHOOSE_ONE)

    def to_command(self, meeting_id: str) -> AddStaff:
        """What a valid form asks for."""
        return AddStaff(meeting_id=meeting_id, username=self.username.data, role=Role(self.role.data))


class AddColleagueForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """A new account, and its role; its fields have names of their own, because they share their page."""

    display_name = RuleField(_("Name of your colleague"), rule=account.display_name)
    new_username = RuleField(_("User name"), rule=account.username)
    password = RuleSecretField(_("First password"), rule=account.check_password)
    new_role = SelectField(_("Role"), choices=ROLES, default=Role.MINUTE_TAKER, invalid_choice_message=CHOOSE_ONE)

    def to_command(self, meeting_id: str) -> AddColleague:
        """What a valid form asks for; the password is hashed here, before the door."""
        return AddColleague(
            meeting_id=meeting_id,
            username=self.new_username.value,
            display_name=self.display_name.value,
            password_hash=hash_password(self.password.data),
            role=Role(self.new_role.data),
        )
