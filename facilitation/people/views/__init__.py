"""People as pages see them; names reach staff pages, and a person's own phone."""

from facilitation.people.views.attendance import (
    Attendance,
    AttendanceBoard,
    AttendanceLine,
    GroupCount,
    HamletCount,
    MeetingQuorum,
    PostponementLine,
    PublicAttendance,
    PublicCount,
    UnsurLine,
)
from facilitation.people.views.desk import (
    DeskPage,
    FoundInvitee,
    FoundPeople,
    ImportReport,
    InvitedPage,
    InviteeLine,
    LeftOutLine,
    PresentLine,
    SamePerson,
)
from facilitation.people.views.participant import OwnData, OwnDataPage, Participant
from facilitation.people.views.staff import StaffLine, StaffMember, StaffPage
from facilitation.people.views.voices import HeardGroup, HeardGroups

__all__ = [
    "Attendance",
    "AttendanceBoard",
    "AttendanceLine",
    "DeskPage",
    "FoundInvitee",
    "FoundPeople",
    "GroupCount",
    "HamletCount",
    "HeardGroup",
    "HeardGroups",
    "ImportReport",
    "InvitedPage",
    "InviteeLine",
    "LeftOutLine",
    "MeetingQuorum",
    "OwnData",
    "OwnDataPage",
    "Participant",
    "PostponementLine",
    "PresentLine",
    "PublicAttendance",
    "PublicCount",
    "SamePerson",
    "StaffLine",
    "StaffMember",
    "StaffPage",
    "UnsurLine",
]
