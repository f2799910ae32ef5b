"""What an adopted list does not let happen in the rooms below."""

from facilitation.agreement.rules.adoption import AlreadyAdopted
from facilitation.agreement.tables import newest_adoption
from facilitation.kernel.dispatch import Context, guards
from facilitation.meetings.commands import ChangePhase
from facilitation.meetings.rules.phase import ORDER, Phase

BEFORE_ADOPTION = frozenset(ORDER[: ORDER.index(Phase.ADOPTION)])


@guards(ChangePhase)
def refuse_going_back(command: ChangePhase, context: Context) -> None:
    """Raise AlreadyAdopted for a step back behind the adoption: what was signed is corrected with a reason."""
    adopted = newest_adoption(context.session, command.meeting_id)
    if adopted is not None and command.phase in BEFORE_ADOPTION:
        raise AlreadyAdopted(version=adopted.version)
