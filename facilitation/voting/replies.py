"""The answer to a stored ballot, the same over the socket and over HTTP."""

from typing import Any

from facilitation.voting.views import BallotAccepted


def accepted(reply: object) -> dict[str, Any]:
    """Personal facts for one phone alone: a content-free receipt and the new revision."""
    if not isinstance(reply, BallotAccepted):
        msg = f"CastBallot answered with {type(reply).__name__}"
        raise TypeError(msg)
    return {"ok": True, "receipt": reply.receipt, "revision": reply.revision}
