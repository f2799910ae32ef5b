"""Says in the berita acara how each matter was decided, with the counts, and who objected."""

from sqlalchemy.orm import Session

from facilitation.agreement.rules.decision import DecidedBy
from facilitation.agreement.views import DecidedLine
from facilitation.documents.views.meeting_record import DecisionMade, Dissent
from facilitation.screens.papers.outcome_words import OUTCOMES, WAYS, way_said
from facilitation.screens.papers.plenary import Plenary
from facilitation.voting.queries import counted_motions
from facilitation.voting.views import CountedMotion


def decisions_made(plenary: Plenary) -> tuple[DecisionMade, ...]:
    """The vote that put the proposals in their order, and every proposal with how the plenary decided about it.

    What everybody answered to a consent check stands in words beside the way; the counts are those of a motion.
    """
    ballots, entitled = plenary.decided.ballots, plenary.decided.entitled
    vote = DecisionMade(
        matter=f"Urutan hasil hitung: {ballots} surat suara dari {entitled} pemegang hak suara", way="pemungutan suara"
    )
    made = (
        DecisionMade(
            matter=f"{_named(line)}: {OUTCOMES[line.decision.outcome].lower()}",
            way=way_said(line.decision, line.evidence.check),
            **_counts(line),
        )
        for line in in_order(plenary)
        if line.decision
    )
    return (vote, *made)


def motions_made(session: Session, plenary: Plenary) -> tuple[DecisionMade, ...]:
    """The plenary's motions that are about something else than how a proposal above was decided, with their counts."""
    told = {line.evidence.vote.number for line in plenary.decided.lines if line.evidence.vote and _is_voted(line)}
    return tuple(
        DecisionMade(
            matter=f"Pertanyaan {one.number}: {one.motion.wording}",
            way=WAYS[DecidedBy.OPEN_VOTE if one.is_open else DecidedBy.SECRET_VOTE],
            in_favour=one.count.yes,
            against=one.count.no,
            abstained=one.count.abstain,
        )
        for one in _motions(session, plenary)
        if one.number not in told
    )


def in_order(plenary: Plenary) -> tuple[DecidedLine, ...]:
    """The agreed in the agreed order, then the others as they were counted."""
    one = plenary.decided
    return (*one.agreed, *one.reserve, *one.forwarded, *one.not_accommodated, *one.undecided)


def _named(line: DecidedLine) -> str:
    return f"Usulan nomor {line.ballot_number}, {line.title}"


def _motions(session: Session, plenary: Plenary) -> tuple[CountedMotion, ...]:
    """Those since the vote; of an adopted list, those that its people had before their eyes."""
    adopted = plenary.decided.adopted
    asked = counted_motions(session, plenary.meeting.meeting_id)
    return tuple(one for one in asked if one.follows_vote and (adopted is None or one.opened_at <= adopted.adopted_at))


def _is_voted(line: DecidedLine) -> bool:
    return line.decision is not None and line.decision.decided_by is not DecidedBy.CONSENSUS


def _counts(line: DecidedLine) -> dict[str, int]:
    """Those of the motion, where one decided."""
    vote = line.evidence.vote
    if vote is None or not _is_voted(line):
        return {}
    return {"in_favour": vote.yes, "against": vote.no, "abstained": vote.abstain}


def dissents(plenary: Plenary) -> tuple[Dissent, ...]:
    """The objections that were kept, each with what was said to it, and the notes as they were dictated."""
    kept = (
        Dissent(who="", matter=_named(line), words=one.words, handling=one.handling)
        for line in in_order(plenary)
        for one in (line.evidence.check.kept if line.evidence.check else ())
    )
    return (*kept, *_dictated(plenary))


def _dictated(plenary: Plenary) -> tuple[Dissent, ...]:
    """Whoever wants to be named is named in them."""
    return tuple(
        Dissent(
            who="",
            matter=_named(line),
            words=decision.dissent,
            handling=f"{OUTCOMES[decision.outcome]}, {WAYS[decision.decided_by]}",
        )
        for line in in_order(plenary)
        if (decision := line.decision) and decision.dissent
    )
