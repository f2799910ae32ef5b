"""Proposals below one another by field, numbered through, with a sum for each field and one for all."""

from collections.abc import Callable, Mapping
from itertools import count

from facilitation.documents import official
from facilitation.documents.views.decided import DecidedField, DecidedWork, Decisions
from facilitation.documents.views.sheet import Cell, Column, Line, Section, Sum

Values = Mapping[str, Cell]
COST = "cost_rupiah"


def sections(
    decisions: Decisions, columns: tuple[Column, ...], values_of: Callable[[DecidedWork, DecidedField], Values]
) -> tuple[Section, ...]:
    """A section for each field; what `values_of` a proposal does not know is an empty cell."""
    numbers = count(1)
    return tuple(
        Section(
            lines=tuple(line({"number": next(numbers), **values_of(work, field)}, columns) for work in field.works),
            sums=(_sum(f"Jumlah Per Bidang {field.number or field.name}", columns, field.works),),
        )
        for field in decisions.fields
    )


def totals(decisions: Decisions, columns: tuple[Column, ...]) -> tuple[Sum, ...]:
    """The sum of all fields."""
    return (_sum("Jumlah Total", columns, decisions.works),)


def line(values: Values, columns: tuple[Column, ...]) -> Line:
    """A line of the columns from values by their keys."""
    return Line(values=tuple(values.get(column.key) for column in columns))


def place_of(work: DecidedWork) -> str | None:
    """Where it is, or else the hamlets that it is for."""
    return official.known(work.work.location or ", ".join(work.hamlets))


def year(plan_year: int | None) -> str:
    """The line below a title, "TAHUN 2027", or nothing."""
    return f"TAHUN {plan_year}" if plan_year else ""


def _sum(label: str, columns: tuple[Column, ...], works: tuple[DecidedWork, ...]) -> Sum:
    costs = official.total(tuple(work.work.cost_rupiah for work in works))
    return Sum(label=label, values=tuple(costs if column.key == COST else None for column in columns))
