"""Fills the report of a programme's goals."""

from datetime import datetime

from facilitation.agreement.rules.decision import Outcome
from facilitation.documents.lists.goals import goal_report
from facilitation.documents.official import date_in_words
from facilitation.documents.views.goals import GoalFigures, GoalGroup, GoalReport
from facilitation.documents.views.programme import ProgrammeHead
from facilitation.documents.views.sheet import Sheet
from facilitation.programmes.rules.served import Service
from facilitation.screens.papers.outcome_words import OUTCOMES, UNDECIDED
from facilitation.screens.views.programme import ProgrammeScreen, ServedLine, ServedTable

TITLES = ("Tujuan program", "Misi", "SDGs Desa")


def goals_paper(view: ProgrammeScreen, now: datetime) -> Sheet:
    """Every goal and mission, and those village goals that proposals serve, as it stands at `now`."""
    results = view.results
    tables = (results.goals, results.missions, results.sdgs)
    lines = (results.goals.lines, results.missions.lines, results.sdgs.served)
    return goal_report(
        GoalReport(
            head=head_of(view, now),
            groups=tuple(
                _group(title, table, shown) for title, table, shown in zip(TITLES, tables, lines, strict=True) if shown
            ),
        )
    )


def head_of(view: ProgrammeScreen, now: datetime) -> ProgrammeHead:
    """What every report of the programme says of it first."""
    programme = view.programme
    return ProgrammeHead(
        programme=programme.name,
        area=programme.area,
        period=f"{programme.first_year}–{programme.last_year}",
        meetings=len(view.meetings),
        frozen_at=now,
    )


def _group(title: str, table: ServedTable, shown: tuple[ServedLine, ...]) -> GoalGroup:
    return GoalGroup(
        title=title,
        lines=tuple(_figures(line) for line in shown),
        proposals=table.total.proposals,
        asked_rupiah=table.total.asked_rupiah,
        agreed_rupiah=table.total.agreed_rupiah,
    )


def _figures(line: ServedLine) -> GoalFigures:
    service = line.service
    return GoalFigures(
        number=line.number,
        words=line.words,
        proposals=service.proposals,
        asked_rupiah=service.asked_rupiah,
        agreed_rupiah=service.agreed_rupiah,
        outcomes=_outcomes(service),
        note=_note(line),
    )


def _outcomes(service: Service) -> str:
    said = [(OUTCOMES[outcome], service.outcomes.get(outcome.value, 0)) for outcome in Outcome]
    said.append((UNDECIDED, service.outcomes.get("", 0)))
    return ", ".join(f"{words} {count}" for words, count in said if count)


def _note(line: ServedLine) -> str:
    if line.retired_reason:
        return f"dilepas: {line.retired_reason}"
    if line.agreed is None:
        return ""
    count = line.agreed.count
    day = date_in_words(line.agreed.agreed_at.astimezone().date())
    return f"disepakati {day}: setuju {count.yes}, tidak {count.no}, abstain {count.abstain}"
