"""What a proposal is linked to beyond its meeting: goals of the programme, and years with their shares."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from flask_babel import get_locale
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from werkzeug.datastructures import MultiDict
from wtforms import Field, IntegerField, SelectMultipleField
from wtforms.widgets import HiddenInput

from facilitation.aspirations.commands import LinkProposal
from facilitation.aspirations.rules.linking import Links, PlannedYear, rpjm_entry
from facilitation.aspirations.views import ProposalDesk
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.fields import RuleField, sentence_of
from facilitation.kernel.money import format_rupiah, parse_rupiah

TICK_OR_EMPTY = _("Please tick this year, or leave its amount empty.")


@dataclass(frozen=True, slots=True, kw_only=True)
class YearTyped:
    """One year of the form: whether it is ticked, what was typed for its share, and what is wrong with that."""

    year: int
    is_chosen: bool
    typed: str
    error: str


class YearsField(Field):  # type: ignore[misc]  # wtforms' stubs are incomplete
    """Reads `years` and `<name>-<year>` for every year offered; `value` is the years that are ticked."""

    def __init__(self, label: str, **options: Any) -> None:  # noqa: ANN401  passed on to wtforms
        """No year is offered yet."""
        super().__init__(label, **options)
        self.offered: tuple[int, ...] = ()
        self.chosen: frozenset[int] = frozenset()
        self.typed: dict[int, str] = {}
        self.row_errors: dict[int, str] = {}
        self._sent: MultiDict[str, str] | None = None

    def process(self, formdata: MultiDict[str, str] | None, data: Any = None, extra_filters: Any = None) -> None:  # noqa: ANN401  wtforms' own signature
        """Keep what came; which years there are is said by `offer`."""
        del extra_filters
        self.process_errors: list[str] = []
        self._sent, self.data = formdata or None, data

    def offer(self, years: Iterable[int]) -> None:
        """Let these years be ticked."""
        self.offered = tuple(years)
        if self._sent is not None:
            sent = self._sent
            self.chosen = frozenset(year for year in self.offered if str(year) in sent.getlist(self.name))
            self.typed = {year: sent.get(f"{self.name}-{year}", "") for year in self.offered}
            return
        locale = str(get_locale() or "id")
        self.chosen = frozenset(one.year for one in self.data or ())
        self.typed = {one.year: format_rupiah(one.amount_rupiah, locale) for one in self.data or ()}

    @property
    def rows(self) -> list[YearTyped]:
        """Every year offered."""
        return [
            YearTyped(
                year=year,
                is_chosen=year in self.chosen,
                typed=self.typed.get(year, ""),
                error=self.row_errors.get(year, ""),
            )
            for year in self.offered
        ]

    @property
    def value(self) -> tuple[PlannedYear, ...]:
        """The ticked years; 0 stands for a share that is to be worked out."""
        return tuple(PlannedYear(year=year, amount_rupiah=self._amount(year)) for year in sorted(self.chosen))

    def validate(self, form: object, extra_validators: object = ()) -> bool:
        """Whether every amount can be read and stands beside a year that is ticked."""
        del form, extra_validators
        self.row_errors = {}
        for year in self.chosen:
            try:
                self._amount(year)
            except RuleViolation as refusal:
                self.row_errors[year] = sentence_of(refusal)
        for year in self.offered:
            if year not in self.chosen and self.typed.get(year, "").strip():
                self.row_errors[year] = str(TICK_OR_EMPTY)
        self.errors = [*self.row_errors.values()]
        return not self.errors

    def _amount(self, year: int) -> int:
        words = self.typed.get(year, "").strip()
        return parse_rupiah(words) if words else 0


class LinksForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """What a proposal serves and when it is planned for."""

    links_seen = IntegerField(widget=HiddenInput(), default=0)
    aim_ids = SelectMultipleField(_("Goals and missions it serves"), validate_choice=False)
    rpjm_entry = RuleField(_("Programme or activity in the RPJM Desa"), rule=rpjm_entry, is_optional=True)
    years = YearsField(_("Planned years"))

    @classmethod
    def of(cls, view: ProposalDesk) -> "LinksForm":
        """Filled with what it is linked to now."""
        links = view.links
        form = cls(formdata=None, aim_ids=list(links.aim_ids), rpjm_entry=links.rpjm_entry, years=links.years)
        return form.beside(view)

    def beside(self, view: ProposalDesk) -> "LinksForm":
        """The same form beside everything that has changed: whoever sends it again has seen it."""
        self.years.offer(view.offered_years)
        self.links_seen.data, self.links_seen.raw_data = len(view.history), None
        return self

    def to_command(self, meeting_id: str, proposal_id: str) -> LinkProposal:
        """What a valid form asks for."""
        links = Links(
            aim_ids=tuple(self.aim_ids.data or ()), rpjm_entry=self.rpjm_entry.value or "", years=self.years.value
        )
        seen = self.links_seen.data or 0
        return LinkProposal(meeting_id=meeting_id, proposal_id=proposal_id, links=links, seen=seen)
