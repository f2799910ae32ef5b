"""The programme of a meeting in a form: one of those offered, or none of them."""

from collections.abc import Iterable

from flask_babel import lazy_gettext as _
from wtforms import SelectField
from wtforms.fields.choices import SelectChoice

from facilitation.programmes.views import Programme

NO_PROGRAMME = SelectChoice("", _("No programme: the meeting stands for itself"))


class ProgrammeField(SelectField):  # type: ignore[misc]  # wtforms' stubs are incomplete
    """One of the programmes offered, or none of them; `value` is its programme_id or None."""

    def offer(self, programmes: Iterable[Programme]) -> None:
        """Let these be chosen."""
        named = [SelectChoice(one.programme_id, f"{one.name} · {one.first_year}–{one.last_year}") for one in programmes]
        self.choices = [NO_PROGRAMME, *named]

    @property
    def has_choices(self) -> bool:
        """Whether there is any programme to choose."""
        return len(self.choices) > 1

    @property
    def value(self) -> str | None:
        """The programme chosen."""
        return self.data or None
