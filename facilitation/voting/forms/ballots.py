"""A ballot as a plain form or as a socket's payload, which become the same command."""

from collections.abc import Mapping, Sequence

from werkzeug.datastructures import MultiDict

from facilitation.voting.commands import CastBallot
from facilitation.voting.rules.ballot import BallotNotReadable
from facilitation.voting.rules.marks import Marks

ID_LIMIT = 64
MOST_CHOICES = 200
MOST_MARK = 1000
MOST_REVISIONS = 10**6
DIGITS = len(str(MOST_REVISIONS))
MARK = "mark-"
NO_MARK = frozenset({"", "0"})


def ballot_from_form(meeting_id: str, form: MultiDict[str, str]) -> CastBallot:
    """Read a posted form: a ticked box is a mark of 1, a number is its proposal's mark; raises BallotNotReadable.

    An empty number is no mark, and so is 0.
    """
    fields: dict[str, object] = dict(form.items())
    base = form.get("base_revision", "")
    fields["base_revision"] = int(base) if _is_count(base) else None
    ticked = [(proposal_id, 1) for proposal_id in form.getlist("proposal_ids")]
    fields["marks"] = ticked + [
        (name.removeprefix(MARK), int(typed) if _is_count(typed) else None)
        for name, typed in form.items(multi=True)
        if name.startswith(MARK) and typed.strip() not in NO_MARK
    ]
    fields["is_blank"] = bool(form.get("is_blank"))
    return ballot_from_payload(meeting_id, fields)


def typed_marks(form: MultiDict[str, str]) -> dict[str, int]:
    """What stood in a posted form, for the page that shows it again; what is no number is left out."""
    ticked = dict.fromkeys(form.getlist("proposal_ids"), 1)
    written = {name.removeprefix(MARK): typed for name, typed in form.items() if name.startswith(MARK)}
    return ticked | {proposal_id: int(typed) for proposal_id, typed in written.items() if _is_count(typed)}


def ballot_from_payload(meeting_id: str, payload: object) -> CastBallot:
    """Read whatever a phone sent; raises BallotNotReadable for anything that is no ballot."""
    if not isinstance(payload, Mapping):
        raise BallotNotReadable
    base, is_blank = payload.get("base_revision"), payload.get("is_blank", False)
    if not isinstance(is_blank, bool):
        raise BallotNotReadable
    if not isinstance(base, int) or isinstance(base, bool) or not 0 <= base < MOST_REVISIONS:
        raise BallotNotReadable
    return CastBallot(
        meeting_id=meeting_id,
        round_id=_identifier(payload.get("round_id")),
        submission_id=_identifier(payload.get("submission_id")),
        base_revision=base,
        marks=_marks(payload.get("marks")),
        is_blank=is_blank,
    )


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < DIGITS


def _marks(value: object) -> Marks:
    if not isinstance(value, Sequence) or isinstance(value, str) or len(value) > MOST_CHOICES:
        raise BallotNotReadable
    return tuple(_mark(pair) for pair in value)


def _mark(pair: object) -> tuple[str, int]:
    if not isinstance(pair, Sequence) or isinstance(pair, str) or len(pair) != len(("proposal_id", "mark")):
        raise BallotNotReadable
    proposal_id, mark = pair
    if not isinstance(mark, int) or isinstance(mark, bool) or abs(mark) > MOST_MARK:
        raise BallotNotReadable
    return _identifier(proposal_id), mark


def _identifier(value: object) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= ID_LIMIT or not (value.isascii() and value.isprintable()):
        raise BallotNotReadable
    return value
