"""Fills the reports of a programme: its goals, what it draws on, and what has come of it."""

from collections.abc import Callable, Mapping
from datetime import datetime

from facilitation.documents.lists.programme import resource_report, result_report
from facilitation.documents.views.programme import (
    GivenBy,
    GivenBySector,
    MeasuredFigures,
    MeasuredGroup,
    ResourceReport,
    ResultReport,
)
from facilitation.documents.views.sheet import Sheet
from facilitation.followup.rules.indicator import Theme
from facilitation.screens.papers.goals import goals_paper, head_of
from facilitation.screens.papers.kemitraan import SECTORS
from facilitation.screens.views.programme import ProgrammeScreen
from facilitation.screens.views.report import MeasuredIndicator, PartnerResources

# As the screens name them.
THEMES = {
    Theme.HEALTH: "Kesehatan",
    Theme.EDUCATION: "Pendidikan",
    Theme.INFRASTRUCTURE: "Infrastruktur",
    Theme.ENVIRONMENT: "Lingkungan",
    Theme.ECONOMY: "Ekonomi",
    Theme.EQUALITY: "Kemiskinan dan ketimpangan berkurang",
    Theme.SERVICE: "Pelayanan publik",
    Theme.OTHER: "Lainnya",
}


def resources_paper(view: ProgrammeScreen, now: datetime) -> Sheet:
    """Who gives what to the programme's proposals, as it stands at `now`; organisations are named, and no person."""
    return resource_report(
        ResourceReport(
            head=head_of(view, now),
            ceilings_rupiah=view.resources.ceilings_rupiah,
            sectors=tuple(
                GivenBySector(sector=SECTORS[one.sector], partners=tuple(map(_given, one.partners)))
                for one in view.resources.sectors
            ),
        )
    )


def results_paper(view: ProgrammeScreen, now: datetime) -> Sheet:
    """Every indicator of the programme's meetings with its latest value."""
    return result_report(
        ResultReport(
            head=head_of(view, now),
            groups=tuple(
                MeasuredGroup(theme=THEMES[one.theme], indicators=tuple(map(_measured, one.indicators)))
                for one in view.measured
            ),
        )
    )


PAPERS: Mapping[str, Callable[[ProgrammeScreen, datetime], Sheet]] = {
    "goals": goals_paper,
    "resources": resources_paper,
    "results": results_paper,
}
"""Every report by the name that its address and its file have."""


def _given(one: PartnerResources) -> GivenBy:
    return GivenBy(
        partner=one.name,
        proposals=one.proposals,
        promised_rupiah=one.contributed.promised_rupiah,
        firm_rupiah=one.contributed.firm_rupiah,
        delivered_rupiah=one.contributed.delivered_rupiah,
        note=f"{one.unvalued} janji belum dinilai" if one.unvalued else "",
    )


def _measured(one: MeasuredIndicator) -> MeasuredFigures:
    shown = one.shown
    return MeasuredFigures(
        name=shown.indicator.name,
        about=shown.about,
        meeting=one.meeting_name,
        unit=shown.indicator.unit,
        baseline=shown.baseline,
        target=shown.target,
        actual=shown.actual.amount if shown.actual else None,
        measured_on=shown.actual.measured_on if shown.actual else None,
        percent=shown.actual.percent if shown.actual else None,
        note=f"dilepas: {shown.given_up_because}" if shown.given_up_because else "",
    )
