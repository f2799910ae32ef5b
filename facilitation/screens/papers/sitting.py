"""When and where a meeting sat, as its papers say it."""

from datetime import timedelta

from facilitation.agreement.rules.record import RecordHead
from facilitation.documents.shown import DOTS
from facilitation.documents.views.meeting_record import Sitting
from facilitation.meetings.views import Meeting

# What the clock on the wall is called in each of Indonesia's three zones.
ZONES = {timedelta(hours=7): "WIB", timedelta(hours=8): "WITA", timedelta(hours=9): "WIT"}


def sitting_of(meeting: Meeting, head: RecordHead, offset: timedelta | None) -> Sitting:
    """The sitting; `offset` is the laptop's distance from UTC, which says what its hours are called."""
    return Sitting(
        kind=meeting.kind,
        meeting_name=meeting.name,
        held_on=meeting.meets_on,
        time=hours(head, ZONES.get(offset, "") if offset is not None else ""),
        place=meeting.place,
        plan_year=meeting.plan_year,
    )


def hours(head: RecordHead, zone: str) -> str:
    """From when to when, "09.00 s.d. 13.20 WIB"; an unknown hour leaves dots, and two unknown ones nothing."""
    if not (head.begins or head.ends):
        return ""
    return f"{head.begins or DOTS} s.d. {head.ends or DOTS} {zone}".strip()
