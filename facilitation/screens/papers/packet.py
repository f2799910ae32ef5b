"""The paket dokumen of a meeting: every paper in every format that it can be had in."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.budget.views import RankedResult
from facilitation.documents.bundle import paket_dokumen
from facilitation.documents.loader import FileFormat, export, formats_of
from facilitation.documents.views.bundle import Bundle, BundledFile
from facilitation.documents.views.record import Paper, Record
from facilitation.documents.wording import Wording
from facilitation.screens.papers.berita_acara import record_paper
from facilitation.screens.papers.catalogue import PAPERS, attached, filled
from facilitation.screens.papers.kemitraan import partners_paper
from facilitation.screens.papers.minuted import minutes_paper
from facilitation.screens.papers.of_the_day import attendance_paper, ranked_paper, wishes_paper
from facilitation.screens.papers.plenary import Plenary
from facilitation.screens.papers.rkp import rkp_as_agreed

ADOPTED = "adopted"


def berita_acara_paper(session: Session, plenary: Plenary, now: datetime) -> Record:
    """The berita acara with its lists and the list to be signed behind it: it holds names, and is for staff."""
    present = attendance_paper(session, plenary.meeting, now, plenary.logo)
    return plenary.marked(record_paper(session, plenary, (*attached(plenary), present)))


def gathered(
    session: Session, plenary: Plenary, *, result: RankedResult, wording: Wording, now: datetime
) -> Mapping[str, Paper]:
    """Every paper by the name of its file; whoever has them needs no database to write them."""
    meeting, logo = plenary.meeting, plenary.logo
    return {
        "berita-acara": berita_acara_paper(session, plenary, now),
        "rkp-draft": plenary.marked(rkp_as_agreed(plenary)),
        **{name: filled(name, plenary) for name in PAPERS},
        "ranked": ranked_paper(meeting, result, wording, logo),
        "wishes": wishes_paper(session, meeting, now, logo),
        "attendance": attendance_paper(session, meeting, now, logo),
        "minutes": minutes_paper(session, meeting, now, logo),
        "partners": partners_paper(session, meeting, now, logo),
    }


def adopted_file(session: Session, plenary: Plenary) -> tuple[BundledFile, ...]:
    """The very bytes that were adopted, by whose checksum every paper can be compared; nothing before that."""
    if not plenary.version:
        return ()
    body = agreement.adopted_body(session, plenary.meeting.meeting_id, plenary.version)
    return (BundledFile(name=ADOPTED, ending=FileFormat.JSON, content=body.encode(), version=plenary.version),)


def packed(plenary: Plenary, papers: Mapping[str, Paper], others: Iterable[BundledFile]) -> bytes:
    """The packet; it asks nobody for anything more, so that another thread can make it."""
    adopted = plenary.decided.adopted
    files = (
        BundledFile(name=name, ending=one, content=export(paper, one), version=plenary.version)
        for name, paper in papers.items()
        for one in formats_of(paper)
    )
    return paket_dokumen(
        Bundle(
            files=(*files, *others),
            meeting_name=plenary.meeting.name,
            version=plenary.version,
            checksum=adopted.checksum if adopted else "",
            frozen_at=plenary.frozen_at,
        )
    )
