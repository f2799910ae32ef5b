"""Gives whoever stands their row, and forgets what is not kept of them."""

from facilitation.kernel import journal
from facilitation.kernel.dispatch import Context
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.tables import HamletRow
from facilitation.people.tables import ParticipantRow
from facilitation.reference.unsur import unsur
from facilitation.voting.commands import NameNominee
from facilitation.voting.tables import DelegationRow, NomineeRow


def again(earlier: NomineeRow, row: DelegationRow, context: Context) -> NomineeRow:
    """Somebody who stands again; the time is the first one's, at which the journal has what staff typed."""
    nominee = fresh_nominee(row, context)
    for column in ("participant_id", "name", "gender", "hamlet", "body", "is_self", "nominated_at"):
        setattr(nominee, column, getattr(earlier, column))
    return nominee


def fresh_nominee(row: DelegationRow, context: Context) -> NomineeRow:
    """A row that is nobody's yet."""
    return NomineeRow(
        nominee_id=context.new_id(),
        meeting_id=row.meeting_id,
        delegation_id=row.delegation_id,
        # Two ids make 160 bits: more salts than anybody can try a village's names with.
        salt=context.new_id() + context.new_id(),
        is_self=False,
        nominated_at=context.now,
    )


def taking_part(row: DelegationRow, participant_id: str, context: Context) -> NomineeRow:
    """Somebody of the hall under the name they joined with; raises NotFoundHere for nobody of this meeting."""
    person = context.session.get(ParticipantRow, participant_id)
    if person is None or person.meeting_id != row.meeting_id or person.gender is None:
        raise NotFoundHere
    nominee = fresh_nominee(row, context)
    nominee.participant_id, nominee.name, nominee.gender = participant_id, person.name, person.gender
    nominee.hamlet = context.session.get_one(HamletRow, person.hamlet_id).name
    nominee.body = next((one.name_id for one in unsur() if one.code == person.unsur_code), "")
    return nominee


def forget(nominee: NomineeRow, context: Context) -> None:
    """Let the journal's digests of what staff typed say nothing; who takes part has said nothing here."""
    journal.forget_salts(
        context.session,
        chain=nominee.meeting_id,
        # Nobody acts under this id, so that the entry is found by its time alone.
        actor_id=nominee.nominee_id,
        names=(NameNominee.__name__,),
        at=nominee.nominated_at,
    )
