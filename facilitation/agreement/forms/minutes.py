"""One entry of the minutes, as it is written and as it is changed."""

from dataclasses import asdict

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import HiddenField, SelectField
from wtforms.fields.choices import SelectChoice

from facilitation.agreement.commands import RemoveFromMinutes, ReviseMinutes, WriteMinutes
from facilitation.agreement.rules import minutes
from facilitation.agreement.rules.minutes import Entry
from facilitation.agreement.views import WrittenEntry
from facilitation.aspirations.forms.fields import CHOOSE_ONE
from facilitation.kernel.fields import RuleField, RuleTextField
from facilitation.meetings.rules.phase import Phase

MOST_DIGITS = 6


class EntryFields:
    """What one entry says; mixed into the form that writes it and the one that changes it."""

    point = RuleTextField(_("What was said"), rule=minutes.point)
    speaker = RuleField(_("Who spoke"), rule=minutes.name, is_optional=True)
    decision = RuleField(_("What was decided"), rule=minutes.sentence, is_optional=True)
    action = RuleField(_("What is to be done"), rule=minutes.sentence, is_optional=True)
    who = RuleField(_("Who does it"), rule=minutes.name, is_optional=True)
    due = RuleField(_("By when"), rule=minutes.name, is_optional=True)
    phase = SelectField(
        _("Agenda item"),
        choices=[SelectChoice(phase.value, phase.value) for phase in Phase],
        invalid_choice_message=CHOOSE_ONE,
    )

    def entry(self) -> Entry:
        """What a valid form says."""
        return Entry(
            phase=Phase(self.phase.data),
            point=self.point.value,
            speaker=self.speaker.value or "",
            decision=self.decision.value or "",
            action=self.action.value or "",
            who=self.who.value or "",
            due=self.due.value or "",
        )


class WriteForm(EntryFields, FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """A new entry; its `submission_id` makes a form that is sent twice one entry."""

    submission_id = HiddenField()

    def to_command(self, meeting_id: str) -> WriteMinutes:
        """What a valid form asks for."""
        return WriteMinutes(meeting_id=meeting_id, submission_id=self.submission_id.data or "", entry=self.entry())


class ReviseForm(EntryFields, FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """An entry that is there, as it was at `revision`."""

    revision = HiddenField()

    @classmethod
    def of(cls, written: WrittenEntry) -> "ReviseForm":
        """Filled with what the entry says."""
        return cls(formdata=None, revision=str(written.revision), **asdict(written.entry))

    def is_older_than(self, written: WrittenEntry) -> bool:
        """Whether the entry was changed after the page with these words was opened."""
        return _count(self.revision.data) != written.revision

    def follow(self, written: WrittenEntry) -> None:
        """Be about the entry as it is now: its words are shown beside the form, and saving once more replaces them."""
        self.revision.data = str(written.revision)

    def to_command(self, meeting_id: str, minutes_entry_id: str) -> ReviseMinutes:
        """What a valid form asks for."""
        return ReviseMinutes(
            meeting_id=meeting_id,
            minutes_entry_id=minutes_entry_id,
            revision=_count(self.revision.data),
            entry=self.entry(),
        )


class RemoveForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """One button: the entry of this revision is taken out."""

    revision = HiddenField()

    def to_command(self, meeting_id: str, minutes_entry_id: str) -> RemoveFromMinutes:
        """What the button asks for."""
        return RemoveFromMinutes(
            meeting_id=meeting_id, minutes_entry_id=minutes_entry_id, revision=_count(self.revision.data)
        )


def _count(typed: str | None) -> int:
    """Which revision the page showed; whatever is no such number is none that there is."""
    is_number = typed is not None and typed.isascii() and typed.isdecimal() and len(typed) <= MOST_DIGITS
    return int(typed) if typed and is_number else 0
