"""Who signs a meeting's papers."""

from facilitation.documents.views.forms import Signatories
from facilitation.meetings.rules.kind import MeetingKind
from facilitation.meetings.views import Meeting

HEADS = {
    MeetingKind.WARD: "Lurah",
    MeetingKind.SUBDISTRICT: "Camat",
    MeetingKind.DISTRICT: "Kepala Perangkat Daerah",
}


def signatories_of(meeting: Meeting) -> Signatories:
    """The head and the drafting team, as the set-up names them."""
    return Signatories(
        place=meeting.area or meeting.place,
        signed_on=meeting.meets_on,
        head_role=HEADS.get(meeting.kind, "Kepala Desa"),
        head_name=meeting.head_name,
        team_name=meeting.team_name,
    )
