"""A document before it has a file format: words and numbers in their places."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from facilitation.documents.views.changes import Changes
from facilitation.documents.views.letterhead import Letterhead
from facilitation.documents.views.verification import Verification

Cell = str | int | Decimal | bool | None
"""A value in the list; None is not known, and its cell stays empty in every format."""


class Kind(StrEnum):
    """What a cell holds; TEXT may come from people and is never read as a formula or as markup."""

    TEXT = "text"
    NUMBER = "number"
    QUANTITY = "quantity"
    RUPIAH = "rupiah"
    TICK = "tick"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of the list, called `key` where programs read it; `width` is in characters.

    Columns side by side with the same `group` share a heading above their own; `mark` is the letter or number
    that the regulation's form has below it.
    """

    key: str
    heading: str
    kind: Kind
    width: int
    group: str = ""
    mark: str = ""

    @property
    def full_heading(self) -> str:
        """Both headings in one line."""
        return f"{self.group}: {self.heading}" if self.group else self.heading


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A labelled value above the list; an integer is rupiah, None is not known."""

    label: str
    value: str | int | date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row of the list, a value for each column; `is_inside` says that the ceiling reaches it."""

    values: tuple[Cell, ...]
    is_inside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """A row of sums, a value for each column; `label` stands across the columns before the first that has one."""

    label: str
    values: tuple[Cell, ...]

    @property
    def label_columns(self) -> int:
        """How many columns the label takes, always one at least."""
        first = next((place for place, value in enumerate(self.values) if value is not None), len(self.values))
        return max(first, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Lines that belong together, their title above them where they have one, and their sums below."""

    lines: tuple[Line, ...]
    title: str = ""
    sums: tuple[Sum, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A place to sign: what opens it ("Mengetahui,"), in which role, and whose name; unknown names leave dots."""

    opening: str
    role: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remarks:
    """What the paper says by itself: "page {page} of {pages}", that nothing is in the list, what a □ means."""

    page_of: str
    nothing: str
    uncovered: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A whole document in one language: letterhead, title, facts, list with its sums, and signatures.

    `tab` is the list's short name, at most 31 characters; `divider` heads the column in which programs find the
    titles of the sections; `line_height_mm` leaves room for handwriting; `frozen_at` dates the file, so that the
    same record gives the same bytes whenever it is exported. One `for_programs` has more columns than a page has room
    for, and is never printed. `changes` is what a corrected list says otherwise, None for the first version.
    """

    locale: str
    tab: str
    title: str
    subtitle: str
    facts: tuple[Fact, ...]
    columns: tuple[Column, ...]
    sections: tuple[Section, ...]
    remarks: Remarks
    frozen_at: datetime
    totals: tuple[Sum, ...] = ()
    footer: str = ""
    letterhead: Letterhead | None = None
    signatures: tuple[Signature, ...] = ()
    divider: Column | None = None
    is_wide: bool = True
    line_height_mm: int = 0
    verification: Verification | None = None
    for_programs: bool = False
    changes: Changes | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line in its order."""
        return tuple(line for section in self.sections for line in section.lines)

    @property
    def groups(self) -> tuple[tuple[str, int], ...]:
        """The headings above the headings with the number of columns below each; "" is a column without."""
        spans: list[tuple[str, int]] = []
        for column in self.columns:
            name, width = spans[-1] if spans else ("", 0)
            if column.group and column.group == name:
                spans[-1] = (name, width + 1)
            else:
                spans.append((column.group, 1))
        return tuple(spans)

    @property
    def has_groups(self) -> bool:
        """Whether any column has a heading above its own."""
        return any(column.group for column in self.columns)

    @property
    def has_marks(self) -> bool:
        """Whether a row of letters or numbers stands below the headings."""
        return any(column.mark for column in self.columns)

    def title_of(self, section: Section) -> str:
        """What stands above a section's lines: the divider's word and the title, "Dusun Krajan"."""
        return f"{self.divider.heading} {section.title}" if self.divider and section.title else section.title

    @property
    def table(self) -> tuple[tuple[Column, ...], tuple[tuple[Cell, ...], ...]]:
        """The list as programs read it: columns and rows, the section's title in front where sections have one."""
        if self.divider is None:
            return self.columns, tuple(line.values for line in self.lines)
        rows = tuple((section.title, *line.values) for section in self.sections for line in section.lines)
        return (self.divider, *self.columns), rows
