"""Every paper that is filled from the plenary's list, by the name that its address and its file have."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from facilitation.documents.lists import outcomes
from facilitation.documents.lists.du_rkp import du_rkp_a, du_rkp_b
from facilitation.documents.lists.recap import rekap
from facilitation.documents.views.sheet import Sheet
from facilitation.meetings.rules.kind import BEYOND_VILLAGES, MeetingKind
from facilitation.screens.papers.changes import Chosen
from facilitation.screens.papers.onward import district_priorities, system_entries, work_book
from facilitation.screens.papers.plenary import Plenary


@dataclass(frozen=True, slots=True, kw_only=True)
class PlenaryPaper:
    """One list, and which proposals it is about; `is_attached` says that it belongs behind the berita acara.

    None of them names a resident.
    """

    fill: Callable[[Plenary], Sheet]
    about: Chosen
    is_attached: bool = False


PAPERS = {
    "disepakati": PlenaryPaper(
        fill=lambda one: outcomes.daftar_disepakati(one.decisions(one.decided.agreed)),
        about=lambda one: one.agreed,
        is_attached=True,
    ),
    "cadangan": PlenaryPaper(
        fill=lambda one: outcomes.daftar_cadangan(one.decisions(one.decided.reserve)),
        about=lambda one: one.reserve,
        is_attached=True,
    ),
    "diteruskan": PlenaryPaper(
        fill=lambda one: outcomes.daftar_diteruskan(one.decisions(one.decided.forwarded)),
        about=lambda one: one.forwarded,
        is_attached=True,
    ),
    "belum-diakomodir": PlenaryPaper(
        fill=lambda one: outcomes.daftar_belum_diakomodir(one.decisions(one.decided.not_accommodated)),
        about=lambda one: one.not_accommodated,
        is_attached=True,
    ),
    "du-rkp-a": PlenaryPaper(
        fill=lambda one: du_rkp_a(one.decisions(one.decided.forwarded, plan_year=one.meeting.plan_year_district)),
        about=lambda one: one.forwarded,
    ),
    "du-rkp-b": PlenaryPaper(
        fill=lambda one: du_rkp_b(one.decisions(one.decided.forwarded, plan_year=one.meeting.plan_year_district)),
        about=lambda one: one.forwarded,
    ),
    "rekap": PlenaryPaper(
        fill=lambda one: rekap(one.decisions(one.decided.lines)),
        about=lambda one: one.lines,
    ),
    "buku-rencana": PlenaryPaper(fill=work_book, about=lambda one: one.agreed),
    "sipd": PlenaryPaper(fill=system_entries, about=lambda one: one.forwarded),
}

VILLAGE_PAPERS = frozenset({"du-rkp-a", "du-rkp-b", "buku-rencana"})
"""The forms of a village's own plan, which a district's meeting has none of."""
SUBDISTRICT_PAPERS = {
    "prioritas-kecamatan": PlenaryPaper(
        fill=district_priorities, about=lambda one: (*one.agreed, *one.forwarded), is_attached=True
    )
}
"""Those that a meeting of a sub-district has beside the others."""


def papers_in(kind: MeetingKind) -> Mapping[str, PlenaryPaper]:
    """The papers that a meeting of this kind has."""
    if kind in BEYOND_VILLAGES:
        return {name: paper for name, paper in PAPERS.items() if name not in VILLAGE_PAPERS}
    return PAPERS | SUBDISTRICT_PAPERS if kind is MeetingKind.SUBDISTRICT else PAPERS


def filled(name: str, plenary: Plenary) -> Sheet:
    """The paper of that name; raises KeyError for one that meetings of this kind do not have."""
    paper = papers_in(plenary.meeting.kind)[name]
    return plenary.marked(plenary.compared(paper.fill(plenary), paper.about))


def attached(plenary: Plenary) -> tuple[Sheet, ...]:
    """The lists behind the berita acara; one without a line is left out unless a correction has emptied it."""
    papers = papers_in(plenary.meeting.kind)
    sheets = (filled(name, plenary) for name, paper in papers.items() if paper.is_attached)
    return tuple(sheet for sheet in sheets if sheet.lines or (sheet.changes and sheet.changes.proposals))
