"""The paket dokumen of a meeting: every paper in every format that it can be had in."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.agreement.views import SignedScan
from facilitation.budget.views import RankedResult
from facilitation.documents.bundle import paket_dokumen
from facilitation.documents.loader import FileFormat, export, formats_of
from facilitation.documents.views.bundle import Bundle, BundledFile
from facilitation.documents.views.record import Paper, Record
from facilitation.documents.wording import Wording
from facilitation.kernel.offload import in_background, side_by_side
from facilitation.screens.papers.berita_acara import record_paper
from facilitation.screens.papers.catalogue import attached, filled, papers_in
from facilitation.screens.papers.delegates import delegates_of, list_of, papers_of
from facilitation.screens.papers.kemitraan import partners_paper
from facilitation.screens.papers.minuted import minutes_paper
from facilitation.screens.papers.of_the_day import attendance_paper, ranked_paper, wishes_paper
from facilitation.screens.papers.plenary import Plenary
from facilitation.screens.papers.rkp import rkp_as_agreed

ADOPTED = "adopted"


def berita_acara_paper(session: Session, plenary: Plenary, now: datetime) -> Record:
    """The berita acara with its lists and the list to be signed behind it: it holds names, and is for staff."""
    present = attendance_paper(session, plenary.meeting, now, plenary.logo)
    delegates = delegates_of(session, plenary.meeting, plenary.logo)
    elected = (list_of(delegates),) if delegates else ()
    return plenary.marked(record_paper(session, plenary, (*attached(plenary), *elected, present), delegates))


def gathered(
    session: Session, plenary: Plenary, *, result: RankedResult, wording: Wording, now: datetime
) -> Mapping[str, Paper]:
    """Every paper by the name of its file; whoever has them needs no database to write them."""
    meeting, logo = plenary.meeting, plenary.logo
    delegates = delegates_of(session, meeting, logo)
    return {
        "berita-acara": berita_acara_paper(session, plenary, now),
        **({"rkp-draft": rkp_as_agreed(plenary)} if meeting.is_of_villages else {}),
        **{name: filled(name, plenary) for name in papers_in(meeting.kind)},
        **(papers_of(delegates) if delegates else {}),
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


def scanned_files(scans: Iterable[SignedScan], content_of: Callable[[str], bytes]) -> tuple[BundledFile, ...]:
    """The scans of what was signed, byte for byte; `content_of` gives the file that stands under a digest."""
    return tuple(
        BundledFile(
            name=one.file_name.removesuffix(f".{one.media}"),
            ending=one.media,
            content=content_of(one.digest),
            version=one.version,
        )
        for one in scans
    )


def packed(plenary: Plenary, papers: Mapping[str, Paper], others: Iterable[BundledFile]) -> bytes:
    """The packet, its papers made side by side; nobody is asked for anything more, so that other threads can do it."""
    adopted = plenary.decided.adopted
    asked = [(name, paper, form) for name, paper in papers.items() for form in formats_of(paper)]
    made = side_by_side([partial(export, paper, form) for _, paper, form in asked])
    files = (
        BundledFile(name=name, ending=form, content=content, version=plenary.version)
        for (name, _, form), content in zip(asked, made, strict=True)
    )
    bundle = Bundle(
        files=(*files, *others),
        meeting_name=plenary.meeting.name,
        version=plenary.version,
        checksum=adopted.checksum if adopted else "",
        frozen_at=plenary.frozen_at,
    )
    return in_background(lambda: paket_dokumen(bundle))
