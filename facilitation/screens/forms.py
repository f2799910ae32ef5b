"""Entering a join code, and bringing a template."""

from typing import Any

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from flask_wtf.file import FileField

from facilitation.kernel.fields import RuleField
from facilitation.meetings.rules.join_code import normalize
from facilitation.programmes.rules.template_file import TemplateMissing
from facilitation.screens.refusals import NoSuchCode


def join_code(typed: str) -> str:
    """Return the code meant; raises NoSuchCode where it can be none."""
    code = normalize(typed)
    if not code:
        raise NoSuchCode
    return code


class TemplateForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """A template file that somebody brings."""

    file = FileField(_("Template file (JSON)"))

    def content(self) -> bytes:
        """What was sent; raises TemplateMissing where nothing was."""
        sent: Any = self.file.data  # werkzeug's storage of the file, or nothing at all
        content: bytes = sent.read() if sent else b""
        if not content:
            raise TemplateMissing
        return content


class EnterForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """The six characters from the wall."""

    code = RuleField(_("Code from the wall"), rule=join_code)
