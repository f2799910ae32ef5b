"""What is proposed and agreed for each goal of a programme, as a paper needs it."""

from dataclasses import dataclass

from facilitation.documents.views.programme import ProgrammeHead


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalFigures:
    """One goal, mission or village goal; `outcomes` says in words what became of its proposals."""

    number: int
    words: str
    proposals: int
    asked_rupiah: int
    agreed_rupiah: int
    outcomes: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalGroup:
    """Goals, missions or village goals under their title; a proposal counts once in the sums."""

    title: str
    lines: tuple[GoalFigures, ...]
    proposals: int
    asked_rupiah: int
    agreed_rupiah: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalReport:
    """The report of one programme over all its meetings."""

    head: ProgrammeHead
    groups: tuple[GoalGroup, ...]
