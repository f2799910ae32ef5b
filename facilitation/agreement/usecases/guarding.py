"""What an adopted list, and a consent check that is open, do not let happen in the rooms below."""

from facilitation.agreement.rules.adoption import AlreadyAdopted
from facilitation.agreement.tables import newest_adoption, put_checks_away
from facilitation.agreement.usecases.finding import refuse_while_asked
from facilitation.kernel.dispatch import Context, guards, reacts_to
from facilitation.kernel.policy import Event
from facilitation.meetings.commands import ChangePhase
from facilitation.meetings.events import PhaseChanged
from facilitation.meetings.queries import phase_of
from facilitation.meetings.rules.phase import ORDER, Phase
from facilitation.people.commands import UniteNamesakes
from facilitation.voting.commands import AskAboutGoals, OpenDelegation, OpenMotion, OpenShortDelegation
from facilitation.voting.events import RoundOpened

BEFORE_ADOPTION = frozenset(ORDER[: ORDER.index(Phase.ADOPTION)])


@guards(ChangePhase)
def refuse_going_back(command: ChangePhase, context: Context) -> None:
    """Raise AlreadyAdopted for a step back behind the adoption: what was signed is corrected with a reason."""
    adopted = newest_adoption(context.session, command.meeting_id)
    if adopted is not None and command.phase in BEFORE_ADOPTION:
        raise AlreadyAdopted(version=adopted.version)


@guards(ChangePhase)
def refuse_leaving_a_check(command: ChangePhase, context: Context) -> None:
    """Nobody moves on while people are answering a consent check."""
    if command.phase != phase_of(context.session, command.meeting_id):
        refuse_while_asked(context.session, command.meeting_id)


@guards(OpenMotion)
def refuse_asking_twice(command: OpenMotion, context: Context) -> None:
    """A motion now would take the check from people's hands."""
    refuse_while_asked(context.session, command.meeting_id)


@guards(AskAboutGoals)
def refuse_asking_about_goals_over_a_check(command: AskAboutGoals, context: Context) -> None:
    """So would one about the goals of the programme."""
    refuse_while_asked(context.session, command.meeting_id)


@guards(OpenDelegation)
def refuse_electing_over_a_check(command: OpenDelegation, context: Context) -> None:
    """So would an election."""
    refuse_while_asked(context.session, command.meeting_id)


@guards(OpenShortDelegation)
def refuse_short_delegation_over_a_check(command: OpenShortDelegation, context: Context) -> None:
    """So would one for which too few stand."""
    refuse_while_asked(context.session, command.meeting_id)


@guards(UniteNamesakes)
def refuse_uniting_over_a_check(command: UniteNamesakes, context: Context) -> None:
    """Either entry of one person may stand behind an answer until the check is closed."""
    refuse_while_asked(context.session, command.meeting_id)


@reacts_to(PhaseChanged)
def leave_check(event: PhaseChanged, context: Context) -> tuple[Event, ...]:
    """Whoever moves the meeting has gone on."""
    put_checks_away(context.session, event.meeting_id)
    return ()


@reacts_to(RoundOpened)
def leave_check_for_round(event: RoundOpened, context: Context) -> tuple[Event, ...]:
    """Whoever lets everybody vote has gone on."""
    put_checks_away(context.session, event.meeting_id)
    return ()
