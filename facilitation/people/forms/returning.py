"""Coming back with a return code."""

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm

from facilitation.kernel.fields import RuleField
from facilitation.people.rules.return_code import read_return_code
from facilitation.people.signing_in import come_back


class ReturnForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """The nine characters that somebody kept."""

    return_code = RuleField(_("Return code"), rule=read_return_code)

    def come_back(self, meeting_id: str) -> None:
        """Let this device be that of the person whose code a valid form holds."""
        come_back(meeting_id, self.return_code.value)
