"""What may be asked about accounts, a meeting's staff, the invited, and those who take part."""

from facilitation.people.commands.accounts import CreateAccount, EndStaffSession, StartStaffSession
from facilitation.people.commands.desk import (
    LinkInvitee,
    MarkPresent,
    MarkUnsur,
    RecordPostponement,
    RegisterAtDesk,
    UndoAttendance,
)
from facilitation.people.commands.inviting import ClearInvitees, ImportInvitees, RemoveInvitee
from facilitation.people.commands.joining import CheckIn, JoinMeeting, ReviseOwnData, WithdrawParticipation
from facilitation.people.commands.returning import (
    AskToComeBack,
    ComeBack,
    ConfirmNamesakes,
    LetPhoneIn,
    ShowReturnCode,
    TurnPhoneAway,
    UniteNamesakes,
)
from facilitation.people.commands.staffing import AddColleague, AddStaff, ChangeStaffRole, RemoveStaff

__all__ = [
    "AddColleague",
    "AddStaff",
    "AskToComeBack",
    "ChangeStaffRole",
    "CheckIn",
    "ClearInvitees",
    "ComeBack",
    "ConfirmNamesakes",
    "CreateAccount",
    "EndStaffSession",
    "ImportInvitees",
    "JoinMeeting",
    "LetPhoneIn",
    "LinkInvitee",
    "MarkPresent",
    "MarkUnsur",
    "RecordPostponement",
    "RegisterAtDesk",
    "RemoveInvitee",
    "RemoveStaff",
    "ReviseOwnData",
    "ShowReturnCode",
    "StartStaffSession",
    "TurnPhoneAway",
    "UndoAttendance",
    "UniteNamesakes",
    "WithdrawParticipation",
]
