"""A file that somebody brings, with what is needed to know where it comes from."""

from collections.abc import Sequence
from typing import Any

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import SelectField
from wtforms.fields.choices import SelectChoice

from facilitation.aspirations.forms.fields import CHOOSE_ONE
from facilitation.followup.commands import ReceiveAnswer, ReceiveList
from facilitation.followup.rules.fingerprint import as_heard
from facilitation.followup.rules.sealed_file import FileKind
from facilitation.kernel.fields import RuleField
from facilitation.meetings.views import Hamlet

FILE = "file"


class ReceiveForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """The first file of a sender needs a fingerprint, and some lists the part they come from."""

    fingerprint = RuleField(_("Fingerprint of the sender"), rule=as_heard, is_optional=True)
    hamlet_id = SelectField(_("Which part does the list come from?"), invalid_choice_message=CHOOSE_ONE)

    def __init__(self, *, hamlets: Sequence[Hamlet], **filled: Any) -> None:  # noqa: ANN401  passed on to wtforms
        """Offer the parts of one meeting."""
        super().__init__(**filled)
        named = [SelectChoice(hamlet.hamlet_id, hamlet.name) for hamlet in hamlets]
        self.hamlet_id.choices = [SelectChoice("", _("as the file says")), *named]

    def to_command(self, meeting_id: str, kind: FileKind, content: bytes) -> ReceiveList | ReceiveAnswer:
        """What a valid form asks for, with a file of this kind."""
        heard = self.fingerprint.value or ""
        if kind is FileKind.ANSWER:
            return ReceiveAnswer(meeting_id=meeting_id, content=content, fingerprint=heard)
        hamlet_id = self.hamlet_id.data or ""
        return ReceiveList(meeting_id=meeting_id, content=content, fingerprint=heard, hamlet_id=hamlet_id)
