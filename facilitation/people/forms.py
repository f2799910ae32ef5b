"""Joining, the first account, and signing in."""

from collections.abc import Sequence

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import PasswordField, RadioField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

from facilitation.kernel.fields import RuleField, RuleSecretField
from facilitation.meetings.views import Hamlet
from facilitation.people.commands import JoinMeeting
from facilitation.people.rules import account
from facilitation.people.rules.gender import Gender
from facilitation.people.rules.participant import participant_name
from facilitation.people.signing_in import make_first_account, sign_in

CHOOSE_ONE = _("Choose one of these.")


class JoinForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Who takes part: a name for the attendance list, L or P, and the hamlet."""

    name = RuleField(_("Your name"), rule=participant_name)
    gender = RadioField(
        _("You are"),
        choices=[SelectChoice(Gender.MALE, _("Male (L)")), SelectChoice(Gender.FEMALE, _("Female (P)"))],
        validators=[InputRequired(CHOOSE_ONE)],
        invalid_choice_message=CHOOSE_ONE,
    )
    hamlet_id = RadioField(_("Your hamlet"), validators=[InputRequired(CHOOSE_ONE)], invalid_choice_message=CHOOSE_ONE)

    def __init__(self, *, hamlets: Sequence[Hamlet]) -> None:
        """Offer the hamlets of one meeting."""
        super().__init__()
        self.hamlet_id.choices = [SelectChoice(hamlet.hamlet_id, hamlet.name) for hamlet in hamlets]

    def to_command(self, meeting_id: str, device_digest: str) -> JoinMeeting:
        """What a valid form asks for."""
        return JoinMeeting(
            meeting_id=meeting_id,
            device_digest=device_digest,
            name=self.name.value,
            gender=Gender(self.gender.data),
            hamlet_id=self.hamlet_id.data,
        )


class SetUpForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """The first account of an installation."""

    display_name = RuleField(_("Your name"), rule=account.display_name)
    username = RuleField(_("User name"), rule=account.username)
    password = RuleSecretField(_("Password"), rule=account.check_password)

    def make_first_account(self) -> str:
        """Make the account of a valid form; returns the token of its first session."""
        return make_first_account(
            display_name=self.display_name.value, username=self.username.value, password=self.password.data
        )


class SignInForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """A user name and a password."""

    username = StringField(_("User name"), validators=[InputRequired(_("Write your user name."))])
    password = PasswordField(_("Password"), validators=[InputRequired(_("Write your password."))])

    def sign_in(self) -> str:
        """Sign a valid form in; returns the new session's token."""
        return sign_in(username=self.username.data.strip().lower(), password=self.password.data)
