"""The invited list as an office has it: pasted, or as a file."""

from collections.abc import Sequence

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import FileField, TextAreaField

from facilitation.kernel.fields import sentence_of
from facilitation.people.commands import ImportInvitees
from facilitation.people.invited_files import invited_from_file, invited_from_text
from facilitation.people.rules.invited_columns import Column
from facilitation.people.rules.invitees import InvitedList
from facilitation.people.views import ImportReport, LeftOutLine


class InvitedForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Names in a field, or a CSV or XLSX file; a file goes first."""

    typed = TextAreaField(_("Names, one on each line"))
    file = FileField(_("or a file (XLSX or CSV)"))

    def read(self, hamlets: Sequence[str]) -> InvitedList:
        """The people on the list; raises the refusal that says why it cannot be read."""
        data = self.file.data.read() if self.file.data else b""
        return invited_from_file(data, hamlets) if data else invited_from_text(self.typed.data or "", hamlets)


def import_of(listed: InvitedList, meeting_id: str) -> ImportInvitees:
    """What a list that was read asks for."""
    return ImportInvitees(meeting_id=meeting_id, lines=listed.lines)


def report_of(listed: InvitedList, known: Sequence[int]) -> ImportReport:
    """What became of a list; `known` are the places of those who were invited already."""
    return ImportReport(
        taken=len(listed.lines) - len(known),
        known=tuple(listed.lines[place].name for place in known),
        repeated=listed.duplicates,
        left_out=tuple(
            LeftOutLine(row_number=line.row_number, sentence=sentence_of(line.reason)) for line in listed.left_out
        ),
        has_identity_numbers=any(dropped.column is Column.IDENTITY for dropped in listed.dropped_columns),
        has_phone_numbers=any(dropped.column is Column.PHONE for dropped in listed.dropped_columns),
        numbers_removed=listed.numbers_removed,
    )
