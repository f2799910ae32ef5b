"""The hot event: a ballot over the socket, parsed, performed and acknowledged."""

from typing import Any

from facilitation.kernel.dispatch import Door
from facilitation.live.connections import Connection
from facilitation.voting.forms import ballot_from_payload
from facilitation.voting.replies import accepted

CAST_BALLOT = "ballot:cast"


def on_cast_ballot(door: Door, connection: Connection, payload: object) -> dict[str, Any]:
    """Store a ballot for the person behind this connection; identity never comes from the payload."""
    command = ballot_from_payload(connection.meeting_id, payload)
    return accepted(door.perform(command, connection.actor))
