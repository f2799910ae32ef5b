"""A ballot as a plain form or as a socket's payload, which become the same command; and the draw of a lot."""

from collections.abc import Mapping, Sequence

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from werkzeug.datastructures import MultiDict

from facilitation.kernel.fields import RuleField
from facilitation.voting.commands import CastBallot, DrawLot
from facilitation.voting.rules.ballot import BallotNotReadable
from facilitation.voting.rules.procedure import round_reason

ID_LIMIT = 64
MOST_CHOICES = 200
MOST_REVISIONS = 10**6
DIGITS = len(str(MOST_REVISIONS))


class LotForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Why the meeting votes again; the first round needs no reason."""

    reason = RuleField(_("Why does the meeting vote again?"), rule=round_reason, is_optional=True)

    def to_command(self, meeting_id: str) -> DrawLot:
        """What a valid form asks for."""
        return DrawLot(meeting_id=meeting_id, reason=self.reason.value or "")


def ballot_from_form(meeting_id: str, form: MultiDict[str, str]) -> CastBallot:
    """Read a posted form; raises BallotNotReadable."""
    fields: dict[str, object] = dict(form.items())
    base = form.get("base_revision", "")
    fields["base_revision"] = int(base) if _is_count(base) else None
    fields["proposal_ids"] = form.getlist("proposal_ids")
    return ballot_from_payload(meeting_id, fields)


def ballot_from_payload(meeting_id: str, payload: object) -> CastBallot:
    """Read whatever a phone sent; raises BallotNotReadable for anything that is no ballot."""
    if not isinstance(payload, Mapping):
        raise BallotNotReadable
    proposal_ids, base = payload.get("proposal_ids"), payload.get("base_revision")
    if not isinstance(proposal_ids, Sequence) or isinstance(proposal_ids, str) or len(proposal_ids) > MOST_CHOICES:
        raise BallotNotReadable
    if not isinstance(base, int) or isinstance(base, bool) or not 0 <= base < MOST_REVISIONS:
        raise BallotNotReadable
    return CastBallot(
        meeting_id=meeting_id,
        round_id=_identifier(payload.get("round_id")),
        submission_id=_identifier(payload.get("submission_id")),
        base_revision=base,
        proposal_ids=tuple(_identifier(proposal_id) for proposal_id in proposal_ids),
    )


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < DIGITS


def _identifier(value: object) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= ID_LIMIT or not (value.isascii() and value.isprintable()):
        raise BallotNotReadable
    return value
