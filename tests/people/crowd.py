"""The people of these tests: an invited list, and colleagues in other roles."""

from facilitation.kernel.actor import Actor, Role
from facilitation.people.rules.gender import Gender
from facilitation.people.rules.invitees import InvitedLine


def line(name: str, **different) -> InvitedLine:
    """One invited person from the first hamlet; everything else can be said to be different."""
    fields = {"unsur_code": None, "hamlet_name": "Krajan", "rt": "", "rw": "", "gender": Gender.FEMALE}
    return InvitedLine(name=name, **(fields | different))


def as_staff(leading: Actor, role: Role) -> Actor:
    """A colleague of that role in the same meeting."""
    return Actor(role=role, actor_id="c" * 20, meeting_id=leading.meeting_id)
