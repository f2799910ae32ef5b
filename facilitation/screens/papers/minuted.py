"""Fills the notulen from the minutes as they stand."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.agreement.rules.minutes import Entry
from facilitation.documents.lists.notulen import notulen
from facilitation.documents.official import letterhead_of
from facilitation.documents.views.meeting_record import Minutes, MinutesEntry
from facilitation.documents.views.sheet import Sheet
from facilitation.kernel.actor import Role
from facilitation.meetings.views import Meeting
from facilitation.people import queries as people
from facilitation.screens.papers.sitting import sitting_of


def minutes_paper(session: Session, meeting: Meeting, now: datetime, logo: bytes) -> Sheet:
    """The notulen as it stands now; unknown names leave dots to sign on."""
    members = people.staff_page(session, meeting, staff_id="").members
    names = {role: ", ".join(one.display_name for one in members if one.role is role) for role in Role}
    return notulen(
        Minutes(
            letterhead=letterhead_of(meeting, logo),
            sitting=replace(
                sitting_of(meeting, agreement.record_head(session, meeting), now.astimezone().utcoffset()),
                plan_year=None,
            ),
            entries=tuple(_minuted(entry) for entry in agreement.written_minutes(session, meeting.meeting_id)),
            frozen_at=now,
            chair=names[Role.CHAIR],
            minute_taker=names[Role.MINUTE_TAKER],
            place=meeting.area or meeting.place,
            signed_on=meeting.meets_on,
            footer=meeting.name,
        )
    )


def _minuted(entry: Entry) -> MinutesEntry:
    said = {name: getattr(entry, name) for name in Entry.__slots__ if name != "phase"}
    return MinutesEntry(agenda=entry.phase, **said)
