"""Every paper that is filled from the plenary's list, by the name that its address and its file have."""

from collections.abc import Callable
from dataclasses import dataclass

from facilitation.agreement.views import DecidedList
from facilitation.documents.lists import outcomes
from facilitation.documents.lists.du_rkp import du_rkp_a, du_rkp_b
from facilitation.documents.lists.recap import rekap
from facilitation.documents.loader import FOR_PROGRAMS, FileFormat
from facilitation.documents.views.sheet import Sheet
from facilitation.screens.papers.onward import system_entries, work_book
from facilitation.screens.papers.plenary import Plenary
from facilitation.screens.views import PaperOffered


@dataclass(frozen=True, slots=True, kw_only=True)
class PlenaryPaper:
    """One list; `is_attached` says that it belongs behind the berita acara. None of them names a resident."""

    title: str
    fill: Callable[[Plenary], Sheet]
    formats: tuple[FileFormat, ...] = tuple(FileFormat)
    is_attached: bool = False


# The official titles, which stay Indonesian whatever the reader's language, as the papers do.
PAPERS = {
    "disepakati": PlenaryPaper(
        title="Daftar Usulan yang Disepakati",
        fill=lambda one: outcomes.daftar_disepakati(one.decisions(one.decided.agreed)),
        is_attached=True,
    ),
    "cadangan": PlenaryPaper(
        title="Daftar Usulan Cadangan",
        fill=lambda one: outcomes.daftar_cadangan(one.decisions(one.decided.reserve)),
        is_attached=True,
    ),
    "diteruskan": PlenaryPaper(
        title="Daftar Usulan yang Diteruskan",
        fill=lambda one: outcomes.daftar_diteruskan(one.decisions(one.decided.forwarded)),
        is_attached=True,
    ),
    "belum-diakomodir": PlenaryPaper(
        title="Daftar Usulan yang Belum Diakomodir",
        fill=lambda one: outcomes.daftar_belum_diakomodir(one.decisions(one.decided.not_accommodated)),
        is_attached=True,
    ),
    "du-rkp-a": PlenaryPaper(
        title="DU-RKP Desa, bentuk lama",
        fill=lambda one: du_rkp_a(one.decisions(one.decided.forwarded, plan_year=one.meeting.plan_year_district)),
    ),
    "du-rkp-b": PlenaryPaper(
        title="DU-RKP Desa, bentuk baru",
        fill=lambda one: du_rkp_b(one.decisions(one.decided.forwarded, plan_year=one.meeting.plan_year_district)),
    ),
    "rekap": PlenaryPaper(title="Rekapitulasi Usulan", fill=lambda one: rekap(one.decisions(one.decided.lines))),
    "buku-rencana": PlenaryPaper(title="Buku Rencana Kerja Pembangunan", fill=work_book),
    "sipd": PlenaryPaper(title="Usulan untuk SIPD", fill=system_entries, formats=FOR_PROGRAMS),
}
# What people print comes first, what programs read last.
SHOWN_FIRST = (FileFormat.PDF, FileFormat.DOCX, FileFormat.XLSX, FileFormat.CSV, FileFormat.PLAIN_CSV, FileFormat.JSON)


def filled(name: str, plenary: Plenary) -> Sheet:
    """The paper of that name; raises KeyError for one that does not exist."""
    return plenary.marked(PAPERS[name].fill(plenary))


def attached(plenary: Plenary) -> tuple[Sheet, ...]:
    """The lists behind the berita acara, those without a line left out."""
    sheets = (filled(name, plenary) for name, paper in PAPERS.items() if paper.is_attached)
    return tuple(sheet for sheet in sheets if sheet.lines)


def offered(decided: DecidedList | None) -> tuple[PaperOffered, ...]:
    """What can be downloaded; nothing while nothing is decided."""
    if decided is None:
        return ()
    return tuple(
        PaperOffered(name=name, title=paper.title, endings=tuple(one for one in SHOWN_FIRST if one in paper.formats))
        for name, paper in PAPERS.items()
    )
