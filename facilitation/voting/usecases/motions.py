"""Lets everybody answer one sentence, counts what they say, and takes it off the screens again."""

from sqlalchemy import delete, func, select

from facilitation.aspirations.queries import listed
from facilitation.kernel import journal
from facilitation.kernel.dispatch import Context, Outcome, handles, reacts_to
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.policy import Event
from facilitation.meetings.events import PhaseChanged
from facilitation.meetings.tables import MeetingRow
from facilitation.programmes.queries import programme_by_id
from facilitation.voting.commands import AskAboutGoals, CloseMotion, OpenMotion, PutMotionAway, TakeMotionBack
from facilitation.voting.events import MotionClosed, MotionPutAway, MotionTakenBack, RoundOpened
from facilitation.voting.rules.manifest import digest_of_manifest, motion_manifest
from facilitation.voting.rules.motion import (
    GoalsAsked,
    MotionChoice,
    NoGoalsToAsk,
    Subject,
    count_motion,
    motion_terms,
    motion_wording,
    subjects_of,
)
from facilitation.voting.rules.procedure import (
    refuse_motion,
    refuse_putting_away,
    refuse_taking_back,
)
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.tables import (
    BallotRow,
    CandidateRow,
    MotionRow,
    RoundRow,
    ballot_numbers,
    put_away,
    terms_of,
)
from facilitation.voting.usecases.closing import count_ballots, forget_voters
from facilitation.voting.usecases.locking import locked_round, rounds_of
from facilitation.voting.usecases.starting import Option, begin_at_once


@handles(OpenMotion)
def open_motion(command: OpenMotion, context: Context) -> Outcome:
    """Reply with the round_id of a motion that takes ballots from now on, its sentence and terms on record."""
    return _ask(command, _subject(command, context), context)


@handles(AskAboutGoals)
def ask_about_goals(command: AskAboutGoals, context: Context) -> Outcome:
    """The same for the goals of the meeting's programme; raises NoGoalsToAsk where it belongs to none."""
    chosen = select(MeetingRow.programme_id).where(MeetingRow.meeting_id == command.meeting_id)
    programme = programme_by_id(context.session, context.session.scalar(chosen))
    if programme is None:
        raise NoGoalsToAsk
    goals = tuple(aim.words for aim in programme.goals)
    return _ask(command, GoalsAsked(programme_id=programme.programme_id, goals=goals), context)


def _ask(command: OpenMotion | AskAboutGoals, about: Subject | GoalsAsked | None, context: Context) -> Outcome:
    meeting_id, wording = command.meeting_id, motion_wording(command.wording)
    rounds = rounds_of(context.session, meeting_id)
    rounds.refuse_while_busy()
    refuse_motion(rounds.states)
    row = begin_at_once(
        meeting_id,
        context,
        purpose=RoundPurpose.MOTION,
        terms=motion_terms(tally_visibility=command.tally_visibility, is_open=command.is_open),
        options=[Option(name=choice.value, title=choice.value) for choice in MotionChoice],
    )
    context.session.add(_motion(row, wording, about))
    _freeze(row, wording, about, context)
    return Outcome(reply=row.round_id, events=(RoundOpened(meeting_id=meeting_id, round_id=row.round_id),))


@handles(CloseMotion)
def close_motion(command: CloseMotion, context: Context) -> Outcome:
    """Take no more ballots and put the counts on record; the result of the vote on proposals is not touched."""
    row = _locked(command, context)
    count = count_motion(count_ballots(row, context))
    forget_voters(row.round_id, context)
    payload = {"round_id": row.round_id, "yes": count.yes, "no": count.no, "abstain": count.abstain}
    journal.append(
        context.session,
        chain=row.meeting_id,
        name="MotionCounted",
        payload={**payload, "conclusion": count.conclusion.value},
        actor=context.actor,
        now=context.now,
    )
    return Outcome(events=(MotionClosed(meeting_id=row.meeting_id, round_id=row.round_id),), scrub=True)


@handles(TakeMotionBack)
def take_motion_back(command: TakeMotionBack, context: Context) -> Outcome:
    """Leave nothing of a motion that nobody has answered but the journal's entries."""
    row, session = _locked(command, context), context.session
    turnout = session.scalar(select(func.count()).select_from(BallotRow).where(BallotRow.round_id == row.round_id))
    refuse_taking_back(row.state, turnout=turnout or 0)
    # What points at others goes first.
    for table in (MotionRow, CandidateRow, RoundRow):
        session.execute(delete(table).where(table.round_id == row.round_id))
    return Outcome(events=(MotionTakenBack(meeting_id=command.meeting_id),))


@handles(PutMotionAway)
def put_motion_away(command: PutMotionAway, context: Context) -> Outcome:
    """Let wall and phones go on; one that is not shown any more is no change, and nobody is told."""
    row = _locked(command, context)
    refuse_putting_away(row.state)
    if not context.session.get_one(MotionRow, row.round_id).is_shown:
        return Outcome()
    put_away(context.session, row.meeting_id)
    return Outcome(events=(MotionPutAway(meeting_id=row.meeting_id),))


@reacts_to(PhaseChanged)
def leave_motion(event: PhaseChanged, context: Context) -> tuple[Event, ...]:
    """Whoever moves the meeting has gone on."""
    put_away(context.session, event.meeting_id)
    return ()


def _locked(command: CloseMotion | TakeMotionBack | PutMotionAway, context: Context) -> RoundRow:
    return locked_round(
        context.session, meeting_id=command.meeting_id, round_id=command.round_id, purpose=RoundPurpose.MOTION
    )


def _subject(command: OpenMotion, context: Context) -> Subject | None:
    """The proposal that is asked about; raises NotFoundHere for one that is not on this meeting's list."""
    if command.proposal_id is None:
        return None
    lines = listed(context.session, command.meeting_id)
    known = subjects_of(lines, ballot_numbers(context.session, command.meeting_id))
    found = next((one for one in known if one.proposal_id == command.proposal_id), None)
    if found is None:
        raise NotFoundHere
    return found


def _motion(row: RoundRow, wording: str, about: Subject | GoalsAsked | None) -> MotionRow:
    subject = about if isinstance(about, Subject) else None
    asked = about if isinstance(about, GoalsAsked) else None
    return MotionRow(
        round_id=row.round_id,
        meeting_id=row.meeting_id,
        wording=wording,
        proposal_id=subject.proposal_id if subject else None,
        proposal_number=subject.number if subject else None,
        proposal_title=subject.title if subject else "",
        programme_id=asked.programme_id if asked else None,
        goals=list(asked.goals) if asked else [],
        is_shown=True,
    )


def _freeze(row: RoundRow, wording: str, about: Subject | GoalsAsked | None, context: Context) -> None:
    """Keep the digest of sentence and terms, and put what it is the digest of into the journal."""
    content = motion_manifest(round_id=row.round_id, wording=wording, about=about, terms=terms_of(row))
    row.terms_digest = digest_of_manifest(content)
    payload = {"digest": row.terms_digest, "manifest": content}
    journal.append(
        context.session, chain=row.meeting_id, name="TermsFrozen", payload=payload, actor=context.actor, now=context.now
    )
