"""The scorecard as everybody reads it."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from facilitation.meetings.views import Meeting
from facilitation.programmes.views import Programme
from facilitation.screens.rules.catalogue import THEMES, FoundByName, MeasureName, Shape, Theme
from facilitation.screens.rules.measure import HALF, PERCENT
from facilitation.screens.rules.scorecard import Measure, scorecard

TENTHS = 10
BEST_SCORE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedMeeting:
    """One adopted meeting, and what was found in it."""

    meeting: Meeting
    found: FoundByName


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownMeasure:
    """One measure with its figure as it is told; `by_meeting` is empty for a single meeting."""

    measure: Measure
    by_meeting: tuple["MeetingFigure", ...] = ()

    @property
    def bar(self) -> int:
        """How long its bar is drawn, from 0 to 100; nothing is drawn of what is no part of a whole."""
        value = self.measure.value
        if value is not None and self.measure.shape is Shape.SCORE:
            return int(PERCENT * value / BEST_SCORE)
        return min(PERCENT, self.measure.percent or 0)

    @property
    def has_bar(self) -> bool:
        """Whether it is a part of a whole."""
        return self.measure.value is not None and self.measure.shape in {Shape.PERCENT, Shape.SCORE}

    @property
    def told(self) -> int | float | None:
        """A median or a mean to one decimal, or whole rupiah for each, half up; None for what is told in percent."""
        value = self.measure.value
        if value is None or self.measure.percent is not None:
            return None
        if self.measure.shape is Shape.EACH:
            return int(value + HALF)
        tenths = (value * TENTHS * 2 + 1) // 2
        return float(Fraction(tenths, TENTHS)) if tenths % TENTHS else int(tenths // TENTHS)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFigure:
    """One meeting's own figure of a measure, as it stands in a programme's."""

    meeting: Meeting
    shown: ShownMeasure


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeMeasures:
    """The measures that are read together."""

    theme: Theme
    measures: tuple[ShownMeasure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScorecardPage:
    """The scorecard of a meeting, or with a `programme` that of all its adopted meetings, which are `counted`."""

    meeting: Meeting
    programme: Programme | None
    counted: tuple[CountedMeeting, ...]

    @property
    def is_known(self) -> bool:
        """Whether anything is adopted, before which nothing is measured."""
        return bool(self.counted)

    @property
    def themes(self) -> tuple[ThemeMeasures, ...]:
        """Every measure under its theme; none before the adoption."""
        if not self.counted:
            return ()
        overall = _by_name([one.found for one in self.counted])
        own = [(one.meeting, _by_name([one.found])) for one in self.counted] if self.programme else []
        return tuple(
            ThemeMeasures(
                theme=theme,
                measures=tuple(
                    ShownMeasure(
                        measure=overall[name],
                        by_meeting=tuple(
                            MeetingFigure(meeting=meeting, shown=ShownMeasure(measure=measures[name]))
                            for meeting, measures in own
                        ),
                    )
                    for name in names
                ),
            )
            for theme, names in THEMES.items()
        )


def _by_name(found: Sequence[FoundByName]) -> dict[MeasureName, Measure]:
    return {one.name: one for one in scorecard(found)}
