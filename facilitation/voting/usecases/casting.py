"""Takes ballots, many at a time: the hot path of the whole program."""

from collections.abc import Iterator, Sequence

from facilitation.kernel.dispatch import Context, Outcome, handles_batch
from facilitation.kernel.errors import RuleViolation
from facilitation.voting.commands import CastBallot
from facilitation.voting.events import BallotCast
from facilitation.voting.rules.commitment import SMALLEST_BATCH
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.submission import digest_of
from facilitation.voting.usecases.ballot_box import BallotBox, Holding
from facilitation.voting.usecases.box_storage import load, store
from facilitation.voting.usecases.committing import commit_ballots


@handles_batch(CastBallot)
def cast_ballots(requests: Sequence[tuple[CastBallot, Context]]) -> list[Outcome | RuleViolation]:
    """One answer per request, in their order; several messages of one voter count one after the other."""
    if not requests:
        return []
    context = requests[0][1]
    connection = context.session.connection()
    box = load(
        connection,
        round_ids=list({command.round_id for command, _ in requests}),
        participant_ids=list({each.actor.actor_id for _, each in requests}),
        digests=list({digest_of(command.submission_id) for command, _ in requests}),
    )
    answers = [_answer(command, each, box) for command, each in requests]
    store(connection, box, set(_committed_rounds(box, context)))
    return answers


def _answer(command: CastBallot, context: Context, box: BallotBox) -> Outcome | RuleViolation:
    try:
        reply, is_new = box.cast(command, context)
    except RuleViolation as refusal:
        return refusal
    cast = BallotCast(meeting_id=command.meeting_id, round_id=command.round_id)
    return Outcome(reply=reply, events=(cast,) if is_new else ())


def _committed_rounds(box: BallotBox, context: Context) -> Iterator[str]:
    changed: dict[tuple[str, str], list[Holding]] = {}
    for holding in box.changed():
        changed.setdefault((holding.meeting_id, holding.round_id), []).append(holding)
    for (meeting_id, round_id), fresh in changed.items():
        if box.papers[meeting_id, round_id].purpose is RoundPurpose.PRACTICE:
            continue
        if commit_ballots(meeting_id, round_id, context, fresh=fresh, smallest=SMALLEST_BATCH):
            yield round_id
