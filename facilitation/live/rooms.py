"""The names of Socket.IO rooms; the server alone makes them, a client never names one."""

from facilitation.live.snapshots import Audience


def room_of(meeting_id: str, audience: Audience, locale: str) -> str:
    """Everybody who looks at the same kind of screen of one meeting in one language."""
    return f"{meeting_id}:{audience}:{locale}"
