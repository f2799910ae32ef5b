"""Parts of the village whose figures a result may show."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from facilitation.voting.rules.marks import Marks
from facilitation.voting.rules.weights import WeightedBallots, weigh


class GroupKind(StrEnum):
    """By what people are grouped: never by both at once, which would make groups of a few."""

    HAMLET = "hamlet"
    GENDER = "gender"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupBallots:
    """The ballots of one part of the village; `label` is a hamlet's name, or a letter of the attendance list."""

    kind: GroupKind
    label: str
    ballots: tuple[WeightedBallots, ...]


def grouped(kind: GroupKind, ballots: Iterable[tuple[str, Marks]]) -> tuple[GroupBallots, ...]:
    """Pairs of a label and a ballot's marks, put together by label."""
    by_label: dict[str, list[Marks]] = {}
    for label, marks in ballots:
        by_label.setdefault(label, []).append(marks)
    return tuple(
        GroupBallots(kind=kind, label=label, ballots=weigh(dict(one) for one in by_label[label]))
        for label in sorted(by_label)
    )
