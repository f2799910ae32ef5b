"""The sums below the ranked list: by field, of all, by source of funds, and of what the ceilings reach."""

from collections.abc import Iterable

from facilitation.budget.views import RankedLine, RankedResult, SourceUse
from facilitation.documents.views.sheet import Cell, Column, Sum
from facilitation.documents.wording import Wording
from facilitation.kernel.texts import mark
from facilitation.reference.fields import field
from facilitation.reference.funding import funding_source

ALL_PROPOSALS = mark("All proposals")
ALL_FUNDED = mark("Funded together")
OF_FIELD = mark("%(field)s: %(funded)s of %(count)s proposals funded")
OF_SOURCE = mark("Funded from %(source)s: ceiling %(ceiling)s, still left %(left)s")
NO_FIELD = mark("Without a field")


def funded_sums(result: RankedResult, columns: tuple[Column, ...], wording: Wording) -> tuple[Sum, ...]:
    """Votes and cost below their columns; the last row is what is funded in all."""
    rows = [
        *(_of_fields(result, wording) if any(line.field_code for line in result.lines) else ()),
        (wording.say(ALL_PROPOSALS), result.lines),
        *(_of_source(one, result, wording) for one in result.sources if result.has_several_sources),
        (wording.say(ALL_FUNDED), _funded(result.lines)),
    ]
    return tuple(_sum(label, columns, lines) for label, lines in rows)


def field_name(code: str, locale: str) -> str:
    """The official name of a field without the word that its heading says already."""
    return field(code).name(locale).removeprefix("Bidang ")


def source_name(code: str, locale: str) -> str:
    """The name of a source of funds."""
    return funding_source(code).name(locale)


def _of_fields(result: RankedResult, wording: Wording) -> Iterable[tuple[str, tuple[RankedLine, ...]]]:
    for one in result.fields:
        name = field_name(one.field_code, wording.locale) if one.field_code else wording.say(NO_FIELD)
        lines = tuple(line for line in result.lines if line.field_code == one.field_code)
        yield wording.say(OF_FIELD, field=name, funded=one.funded_count, count=one.count), lines


def _of_source(use: SourceUse, result: RankedResult, wording: Wording) -> tuple[str, tuple[RankedLine, ...]]:
    label = wording.say(
        OF_SOURCE,
        source=source_name(use.source_code, wording.locale),
        ceiling=wording.rupiah(use.ceiling_rupiah),
        left=wording.rupiah(use.left_rupiah),
    )
    return label, _funded(line for line in result.lines if line.source_code == use.source_code)


def _funded(lines: Iterable[RankedLine]) -> tuple[RankedLine, ...]:
    return tuple(line for line in lines if line.is_funded)


def _sum(label: str, columns: tuple[Column, ...], lines: tuple[RankedLine, ...]) -> Sum:
    sums: dict[str, Cell] = {
        "votes": sum(line.votes for line in lines),
        "cost_rupiah": sum(line.cost_rupiah for line in lines),
    }
    return Sum(label=label, values=tuple(sums.get(column.key) for column in columns))
