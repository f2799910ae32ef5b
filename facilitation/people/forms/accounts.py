"""The first account, and signing in."""

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import PasswordField, StringField
from wtforms.validators import InputRequired

from facilitation.kernel.fields import RuleField, RuleSecretField
from facilitation.people.rules import account
from facilitation.people.signing_in import make_first_account, sign_in


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
