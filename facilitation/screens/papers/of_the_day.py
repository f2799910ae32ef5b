"""Fills the papers of the day itself: the ranked list, the wishes of each hamlet, and the list to be signed."""

from datetime import datetime

from sqlalchemy.orm import Session

from facilitation.aspirations import queries as aspirations
from facilitation.aspirations.queries.papers import Wish
from facilitation.budget.views import RankedResult
from facilitation.documents.daftar_gagasan import daftar_gagasan
from facilitation.documents.daftar_hadir import daftar_hadir
from facilitation.documents.official import LOCALE, letterhead_of
from facilitation.documents.ranked_list import ranked_list
from facilitation.documents.views.forms import AttendanceList, HamletWishes, ListedParticipant, WishedWork, WishList
from facilitation.documents.views.sheet import Sheet
from facilitation.documents.wording import Wording
from facilitation.meetings.views import Meeting
from facilitation.people import queries as people
from facilitation.people.views import AttendanceLine
from facilitation.screens.papers.signing import signatories_of

SPARE_LINES = 15


def ranked_paper(meeting: Meeting, result: RankedResult, wording: Wording, logo: bytes) -> Sheet:
    """The ranked development proposals in the reader's language."""
    return ranked_list(meeting, result, wording, letterhead=letterhead_of(meeting, logo))


def wishes_paper(session: Session, meeting: Meeting, now: datetime, logo: bytes) -> Sheet:
    """The Daftar Gagasan Dusun as it stands at `now`, hamlet by hamlet."""
    found = aspirations.wishes_by_hamlet(session, meeting)
    return daftar_gagasan(
        WishList(
            letterhead=letterhead_of(meeting, logo),
            hamlets=tuple(
                HamletWishes(hamlet=one.hamlet, works=tuple(_wished(wish) for wish in one.wishes)) for one in found
            ),
            signatories=signatories_of(meeting),
            frozen_at=now,
            footer=meeting.name,
        )
    )


def attendance_paper(session: Session, meeting: Meeting, now: datetime, logo: bytes) -> Sheet:
    """The Daftar Hadir: who is here, and lines for those who come without a phone."""
    present = [line for line in people.attendance_list(session, meeting.meeting_id) if line.present]
    return daftar_hadir(
        AttendanceList(
            letterhead=letterhead_of(meeting, logo),
            meeting_name=meeting.name,
            place=meeting.place,
            held_on=meeting.meets_on,
            participants=tuple(_attendee(line) for line in present),
            frozen_at=now,
            spare_lines=SPARE_LINES,
            footer=meeting.name,
        )
    )


def _wished(wish: Wish) -> WishedWork:
    return WishedWork(
        activity=wish.activity,
        location=wish.place,
        volume=wish.volume,
        unit=wish.unit,
        men=wish.men,
        women=wish.women,
        poor=wish.poor,
    )


def _attendee(line: AttendanceLine) -> ListedParticipant:
    return ListedParticipant(
        name=line.name,
        sex=line.gender.value if line.gender else "",
        hamlet=line.hamlet,
        rt=line.rt,
        rw=line.rw,
        role=line.jabatan or (line.unsur.name(LOCALE) if line.unsur else ""),
    )
