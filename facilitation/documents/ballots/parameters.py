"""Everything a round was voted and counted by, as one JSON file: with the ballots, anybody can count again."""

import json

from facilitation.voting.rules.lot import entry_of
from facilitation.voting.rules.manifest import manifest
from facilitation.voting.rules.ratings import to_plain
from facilitation.voting.views import Round


def as_json(closed: Round) -> bytes:
    """The manifest that was frozen at the opening, its digest, and what came in.

    The SHA-256 of `manifest`, written as RFC 8785 asks, is `terms_digest`; the file itself is laid out for reading.
    """
    content = {
        "terms_digest": closed.terms_digest,
        "terms_code": closed.terms_code,
        "opened_at": closed.opened_at.isoformat() if closed.opened_at else None,
        "reason": closed.reason,
        "ballots": closed.turnout,
        "entitled": closed.entitled,
        "manifest": manifest(
            round_id=closed.round_id,
            seed=closed.seed,
            terms=closed.terms,
            ceilings=[{"source_code": one.source_code, "amount_rupiah": one.amount_rupiah} for one in closed.ceilings],
            ratings=to_plain(closed.ratings),
            entries=[entry_of(candidate) for candidate in closed.candidates],
            partners={one.proposal_id: one.partners_rupiah for one in closed.candidates},
        ),
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()
