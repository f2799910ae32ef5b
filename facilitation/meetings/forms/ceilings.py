"""One amount for each source of funds: a small table inside a form."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask_babel import get_locale
from wtforms import Field

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.fields import sentence_of
from facilitation.kernel.money import format_rupiah, parse_rupiah
from facilitation.meetings.rules import setup
from facilitation.meetings.rules.frame import Ceiling, NoCeiling
from facilitation.reference.funding import FundingSource, funding_sources


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """One row: a source, what was typed for it, and what is wrong with that."""

    source: FundingSource
    name: str
    typed: str
    error: str


class CeilingsField(Field):  # type: ignore[misc]  # wtforms' stubs are incomplete
    """Reads `<name>-<source code>` for every source; `value` is the ceilings of those that are not empty."""

    def __init__(self, label: str, **options: Any) -> None:  # noqa: ANN401  passed on to wtforms
        """Nothing is typed yet."""
        super().__init__(label, **options)
        self.typed: dict[str, str] = {}
        self.row_errors: dict[str, str] = {}
        self.value: tuple[Ceiling, ...] = ()
        self.wanted: frozenset[str] = frozenset()
        """Sources that a template names without an amount; they stand among the common ones."""

    def process(self, formdata: Mapping[str, str] | None, data: Any = None, extra_filters: Any = None) -> None:  # noqa: ANN401  wtforms' own signature
        """Take what was typed, or else the ceilings that stand."""
        del extra_filters
        self.process_errors: list[str] = []
        if formdata:
            self.typed = {s.code: formdata.get(f"{self.name}-{s.code}", "") for s in funding_sources()}
        elif data:
            locale = str(get_locale() or "id")
            self.typed = {one.source_code: format_rupiah(one.amount_rupiah, locale) for one in data}

    def pre_validate(self, form: object) -> None:
        """Read every amount that is there; at least one has to be."""
        del form
        found = []
        for source in funding_sources():
            if words := self.typed.get(source.code, "").strip():
                try:
                    amount = setup.ceiling(parse_rupiah(words))
                except RuleViolation as refusal:
                    self.row_errors[source.code] = sentence_of(refusal)
                else:
                    found.append(Ceiling(source_code=source.code, amount_rupiah=amount))
        self.value = tuple(found)
        if self.row_errors:
            self.errors = [*self.row_errors.values()]
        elif not found:
            self.errors = [sentence_of(NoCeiling())]

    def validate(self, form: object, extra_validators: object = ()) -> bool:
        """Whether every amount can be read and there is one."""
        del extra_validators
        self.errors = []
        self.row_errors = {}
        self.pre_validate(form)
        return not self.errors

    def rows(self, *, is_common: bool) -> list[Amount]:
        """The sources most villages have, or all others; one with an amount always counts as common."""
        locale = str(get_locale() or "id")
        return [
            Amount(
                source=source,
                name=source.name(locale),
                typed=self.typed.get(source.code, ""),
                error=self.row_errors.get(source.code, ""),
            )
            for source in funding_sources()
            if (source.code in COMMON_SOURCES | self.wanted or bool(self.typed.get(source.code))) is is_common
        ]


COMMON_SOURCES = frozenset({"DDS", "ADD", "PAD", "PBH"})
