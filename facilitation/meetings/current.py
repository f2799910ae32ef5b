"""The meeting of this request, as the blueprint's guard has found it."""

from flask import g

from facilitation.meetings.views import Meeting


def current_meeting() -> Meeting:
    """The meeting that the address names; a blueprint without a meeting guard has none, and that is an error."""
    meeting: Meeting = g.meeting
    return meeting
