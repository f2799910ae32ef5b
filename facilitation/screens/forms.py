"""Entering a join code."""

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm

from facilitation.kernel.fields import RuleField
from facilitation.meetings.rules.join_code import normalize
from facilitation.screens.refusals import NoSuchCode


def join_code(typed: str) -> str:
    """Return the code meant; raises NoSuchCode where it can be none."""
    code = normalize(typed)
    if not code:
        raise NoSuchCode
    return code


class EnterForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """The six characters from the wall."""

    code = RuleField(_("Code from the wall"), rule=join_code)
