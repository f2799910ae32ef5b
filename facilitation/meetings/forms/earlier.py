"""Last year's result in a form: one of the meetings kept here, or lines somebody types."""

from collections.abc import Iterable
from typing import Any

from flask_babel import format_date, get_locale
from flask_babel import lazy_gettext as _
from wtforms import SelectField
from wtforms.fields.choices import SelectChoice

from facilitation.kernel.fields import RuleTextField
from facilitation.meetings.rules.earlier import as_typed, earlier_lines
from facilitation.meetings.views import Meeting

NONE = SelectChoice("", _("None of these"))


class EarlierMeetingField(SelectField):  # type: ignore[misc]  # wtforms' stubs are incomplete
    """One of the meetings offered, or none of them; `value` is its meeting_id or None."""

    def offer(self, meetings: Iterable[Meeting]) -> None:
        """Let these be chosen."""
        named = [SelectChoice(one.meeting_id, f"{one.name} · {format_date(one.meets_on, 'long')}") for one in meetings]
        self.choices = [NONE, *named]

    @property
    def has_choices(self) -> bool:
        """Whether there is any meeting to choose."""
        return len(self.choices) > 1

    @property
    def value(self) -> str | None:
        """The meeting chosen."""
        return self.data or None


class EarlierLinesField(RuleTextField):
    """Lines of "title; cost; what became of it"; `value` is the lines once the form is valid."""

    def __init__(self, label: str, **options: Any) -> None:  # noqa: ANN401  passed on to wtforms
        """No line need be there."""
        super().__init__(label, rule=earlier_lines, is_optional=True, **options)

    def _value(self) -> str:
        if isinstance(self.data, tuple):
            return as_typed(self.data, str(get_locale() or "id"))
        return self.data or ""
