"""Who acts, and who mediates, by the names that their accounts go by."""

from facilitation.agreement.commands.tracks import MEDIATING
from facilitation.kernel.dispatch import Context
from facilitation.kernel.errors import NotFoundHere
from facilitation.people.queries import role_in
from facilitation.people.tables import StaffRow


def display_name(context: Context) -> str:
    """The name of whoever acts, or raise NotFoundHere."""
    return name_of(context, context.actor.actor_id)


def name_of(context: Context, staff_id: str) -> str:
    """The name of an account, or raise NotFoundHere."""
    staff = context.session.get(StaffRow, staff_id)
    if staff is None:
        raise NotFoundHere
    return staff.display_name


def is_neutral(context: Context, meeting_id: str, staff_id: str) -> bool:
    """Whether this account may mediate; raises NotFoundHere for one that has no part in the meeting."""
    role = role_in(context.session, meeting_id, staff_id)
    if role is None:
        raise NotFoundHere
    return role in MEDIATING
