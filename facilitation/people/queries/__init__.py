"""Reads accounts, sessions, the invited and the participants; names leave this room for their owner and for staff."""

from facilitation.people.queries.attendance import (
    attendance,
    attendance_list,
    board,
    public_attendance,
    quorum_of,
)
from facilitation.people.queries.desk import (
    desk_page,
    found_invitees,
    invited_page,
    return_code_page,
)
from facilitation.people.queries.participants import (
    known_names,
    own_data,
    participant_by_device,
    people_to_name,
    return_numbers,
    waiting_page,
)
from facilitation.people.queries.staff import (
    SESSION_LASTS,
    StaffAccount,
    account_by_username,
    finished_meetings_led,
    has_accounts,
    leads_a_meeting,
    meetings_of_staff,
    programmes_led,
    role_in,
    seats_still_held,
    staff_page,
    staff_session,
)
from facilitation.people.queries.voices import (
    heard_groups,
)

__all__ = [
    "SESSION_LASTS",
    "StaffAccount",
    "account_by_username",
    "attendance",
    "attendance_list",
    "board",
    "desk_page",
    "finished_meetings_led",
    "found_invitees",
    "has_accounts",
    "heard_groups",
    "invited_page",
    "known_names",
    "leads_a_meeting",
    "meetings_of_staff",
    "own_data",
    "participant_by_device",
    "people_to_name",
    "programmes_led",
    "public_attendance",
    "quorum_of",
    "return_code_page",
    "return_numbers",
    "role_in",
    "seats_still_held",
    "staff_page",
    "staff_session",
    "waiting_page",
]
