"""Asks the hall on the wall who can help."""

from facilitation.kernel.dispatch import Context, Outcome, handles, reacts_to
from facilitation.kernel.policy import Event
from facilitation.meetings.events import PhaseChanged
from facilitation.partnership.commands import CallForHelp
from facilitation.partnership.events import HelpCalled
from facilitation.partnership.rules.acting import WHILE_THE_HALL_IS_ASKED
from facilitation.partnership.tables import HelpCallRow


@handles(CallForHelp)
def call_for_help(command: CallForHelp, context: Context) -> Outcome:
    """Let the wall ask, or show its own slide again; saying the same twice changes nothing."""
    session = context.session
    row = session.get(HelpCallRow, command.meeting_id)
    if command.is_on and row is None:
        session.add(HelpCallRow(meeting_id=command.meeting_id, called_at=context.now))
    elif row is not None and not command.is_on:
        session.delete(row)
    return Outcome(events=(HelpCalled(meeting_id=command.meeting_id),))


@reacts_to(PhaseChanged)
def stop_asking(event: PhaseChanged, context: Context) -> tuple[Event, ...]:
    """Whoever leaves the plenary's phases finds the wall as it was when they come back."""
    row = context.session.get(HelpCallRow, event.meeting_id)
    if row is not None and event.phase not in WHILE_THE_HALL_IS_ASKED:
        context.session.delete(row)
    return ()
