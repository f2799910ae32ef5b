"""Fills the official papers from what the rooms know: each function gives one paper as a sheet, whatever its format."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.agreement.rules.minutes import Entry
from facilitation.aspirations import queries as aspirations
from facilitation.aspirations.queries.papers import PlanRow, Wish
from facilitation.budget.views import RankedLine, RankedResult
from facilitation.documents.daftar_gagasan import daftar_gagasan
from facilitation.documents.daftar_hadir import daftar_hadir
from facilitation.documents.lists.notulen import notulen
from facilitation.documents.official import letterhead_of
from facilitation.documents.rancangan_rkp import rancangan_rkp
from facilitation.documents.ranked_list import ranked_list
from facilitation.documents.views.forms import (
    AttendanceList,
    FieldPlan,
    HamletWishes,
    ListedParticipant,
    PlannedWork,
    RkpDraft,
    Signatories,
    WishedWork,
    WishList,
)
from facilitation.documents.views.meeting_record import Minutes, MinutesEntry, Sitting
from facilitation.documents.views.sheet import Sheet
from facilitation.documents.wording import Wording
from facilitation.kernel.actor import Role
from facilitation.meetings.rules.kind import MeetingKind
from facilitation.meetings.views import Meeting
from facilitation.people import queries as people
from facilitation.people.views import AttendanceLine
from facilitation.reference.fields import fields, subfield

# Official papers are in Indonesian whatever the reader's language.
LOCALE = "id"
SPARE_LINES = 15
HEADS = {MeetingKind.WARD: "Lurah", MeetingKind.SUBDISTRICT: "Camat"}
UNKNOWN_FIELD = "—"


def ranked_paper(meeting: Meeting, result: RankedResult, wording: Wording, logo: bytes) -> Sheet:
    """The ranked development proposals in the reader's language."""
    return ranked_list(meeting, result, wording, letterhead=letterhead_of(meeting, logo))


def rkp_paper(session: Session, meeting: Meeting, result: RankedResult, logo: bytes) -> Sheet:
    """The Rancangan RKP Desa: every funded proposal under its field, with what officials have completed."""
    rows = {row.proposal_id: row for row in aspirations.plan_rows(session, meeting.meeting_id)}
    funded = [(line, rows[line.proposal_id]) for line in result.lines if line.is_funded and line.proposal_id in rows]
    return rancangan_rkp(
        RkpDraft(
            letterhead=letterhead_of(meeting, logo),
            plan_year=meeting.plan_year_village,
            fields=_fields(funded),
            signatories=_signatories(meeting),
            frozen_at=result.frozen_at,
            footer=f"{meeting.name} · hasil versi {result.version} · {result.checksum}",
        )
    )


def wishes_paper(session: Session, meeting: Meeting, now: datetime, logo: bytes) -> Sheet:
    """The Daftar Gagasan Dusun as it stands at `now`, hamlet by hamlet."""
    found = aspirations.wishes_by_hamlet(session, meeting)
    return daftar_gagasan(
        WishList(
            letterhead=letterhead_of(meeting, logo),
            hamlets=tuple(
                HamletWishes(hamlet=one.hamlet, works=tuple(_wished(wish) for wish in one.wishes)) for one in found
            ),
            signatories=_signatories(meeting),
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


def minutes_paper(session: Session, meeting: Meeting, now: datetime, logo: bytes) -> Sheet:
    """The notulen as it stands now; unknown names leave dots to sign on."""
    members = people.staff_page(session, meeting, staff_id="").members
    names = {role: ", ".join(one.display_name for one in members if one.role is role) for role in Role}
    return notulen(
        Minutes(
            letterhead=letterhead_of(meeting, logo),
            sitting=Sitting(
                kind=meeting.kind, meeting_name=meeting.name, held_on=meeting.meets_on, place=meeting.place
            ),
            entries=tuple(_minuted(entry) for entry in agreement.written_minutes(session, meeting.meeting_id)),
            frozen_at=now,
            chair=names[Role.CHAIR],
            minute_taker=names[Role.MINUTE_TAKER],
            place=meeting.identity.village or meeting.place,
            signed_on=meeting.meets_on,
            footer=meeting.name,
        )
    )


def _minuted(entry: Entry) -> MinutesEntry:
    said = {name: getattr(entry, name) for name in Entry.__slots__ if name != "phase"}
    return MinutesEntry(agenda=entry.phase, **said)


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


def _fields(funded: Iterable[tuple[RankedLine, PlanRow]]) -> tuple[FieldPlan, ...]:
    works: dict[str, list[PlannedWork]] = {}
    for line, row in funded:
        works.setdefault(line.field_code, []).append(_work(line, row))
    known = [
        FieldPlan(number=one.code, name=one.name(LOCALE), works=tuple(works.get(one.code, ()))) for one in fields()
    ]
    unknown = [FieldPlan(number="", name=UNKNOWN_FIELD, works=tuple(works[""]))] if "" in works else []
    return tuple(plan for plan in (*known, *unknown) if plan.works)


def _work(line: RankedLine, row: PlanRow) -> PlannedWork:
    plan = row.plan
    return PlannedWork(
        activity=line.title,
        subfield=_subfield(plan.activity_code),
        location=", ".join(filter(None, (plan.facts.place, *line.hamlets))),
        volume=row.volume,
        unit=plan.facts.unit,
        target=_beneficiaries(row),
        carried_out=plan.carried_out,
        cost_rupiah=line.cost_rupiah,
        source=line.source_code,
        mode=plan.mode,
        executor=plan.executor,
    )


def _subfield(activity_code: str) -> str:
    code = ".".join(activity_code.split(".")[:2])
    return subfield(code).name(LOCALE) if activity_code else ""


def _beneficiaries(row: PlanRow) -> str:
    facts = row.plan.facts
    counted = (("LK", facts.men), ("PR", facts.women), ("A-RTM", facts.poor))
    return ", ".join(f"{label} {count}" for label, count in counted if count is not None)


def _attendee(line: AttendanceLine) -> ListedParticipant:
    return ListedParticipant(
        name=line.name,
        sex=line.gender.value if line.gender else "",
        hamlet=line.hamlet,
        rt=line.rt,
        rw=line.rw,
        role=line.jabatan or (line.unsur.name(LOCALE) if line.unsur else ""),
    )


def _signatories(meeting: Meeting) -> Signatories:
    return Signatories(
        place=meeting.identity.village or meeting.place,
        signed_on=meeting.meets_on,
        head_role=HEADS.get(meeting.kind, "Kepala Desa"),
        head_name=meeting.head_name,
        team_name=meeting.team_name,
    )
