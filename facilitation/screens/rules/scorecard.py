"""The scorecard: every measure with its figure, and how several meetings make one."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from facilitation.screens.rules.catalogue import (
    IN_RUPIAH,
    PARTS_IN_RUPIAH,
    SHAPES,
    THEMES,
    FoundByName,
    MeasureName,
    Shape,
    Unit,
)
from facilitation.screens.rules.measure import Found, Observed, Part, Ratio, Unmeasured, together


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One measure with what was found; `meetings` says in how many of the meetings it is known."""

    name: MeasureName
    found: Found
    meetings: int

    @property
    def shape(self) -> Shape:
        """How its figure is told."""
        return SHAPES.get(self.name, Shape.PERCENT)

    @property
    def upper_unit(self) -> Unit:
        """What its numerator counts."""
        return Unit.RUPIAH if self.name in IN_RUPIAH or self.shape is Shape.EACH else Unit.COUNT

    @property
    def lower_unit(self) -> Unit:
        """What its denominator counts."""
        return Unit.RUPIAH if self.name in IN_RUPIAH else Unit.COUNT

    @property
    def parts_unit(self) -> Unit:
        """What the parts count."""
        return Unit.RUPIAH if self.name in PARTS_IN_RUPIAH else Unit.COUNT

    @property
    def unmeasured(self) -> Unmeasured | None:
        """Why there is no figure; None where there is one."""
        return self.found if isinstance(self.found, Unmeasured) else None

    @property
    def is_withheld(self) -> bool:
        """Whether the figure is known, and kept back for the sake of single people."""
        return self.found is Unmeasured.TOO_FEW

    @property
    def numerator(self) -> int | None:
        """Above the line; None for a median and where there is no figure."""
        return self.found.numerator if isinstance(self.found, Ratio) else None

    @property
    def denominator(self) -> int | None:
        """Below the line, for a median how many values there are; None where there is no figure."""
        if isinstance(self.found, Observed):
            return len(self.found.values)
        return self.found.denominator if isinstance(self.found, Ratio) else None

    @property
    def value(self) -> Fraction | None:
        """The exact ratio or median; None where there is no figure."""
        if isinstance(self.found, Observed):
            return self.found.median
        return self.found.value if isinstance(self.found, Ratio) else None

    @property
    def percent(self) -> int | None:
        """Whole percent, rounded down; None for what is not told in percent."""
        is_told = isinstance(self.found, Ratio) and self.shape is Shape.PERCENT
        return self.found.percent if isinstance(self.found, Ratio) and is_told else None

    @property
    def parts(self) -> tuple[Part, ...]:
        """What it is made of, where that is told."""
        return self.found.parts if isinstance(self.found, Ratio) else ()


def scorecard(meetings: Sequence[FoundByName]) -> tuple[Measure, ...]:
    """Every measure over one or several meetings, in the order of the themes."""
    return tuple(_measure(name, [found[name] for found in meetings]) for names in THEMES.values() for name in names)


def _measure(name: MeasureName, found: Sequence[Found]) -> Measure:
    known = sum(not isinstance(one, Unmeasured) for one in found)
    return Measure(name=name, found=together(found), meetings=known)
