"""The live regions of the dialogue: which proposals changed last, and how much waits for staff."""

from sqlalchemy.orm import Session

from facilitation.dialogue import queries
from facilitation.dialogue.views import DialogueNews
from facilitation.live.snapshots import Audience, Snapshot
from facilitation.meetings.queries import meeting_by_id


def _news(session: Session, meeting_id: str) -> DialogueNews:
    meeting = meeting_by_id(session, meeting_id)
    if meeting is None:
        msg = "a region was asked for a meeting that does not exist"
        raise LookupError(msg)
    return queries.news(session, meeting)


SNAPSHOTS = (
    Snapshot(region="dialogue", audience=Audience.PHONE, build=_news, template="live/dialogue.html"),
    Snapshot(region="console_dialogue", audience=Audience.CONSOLE, build=_news, template="live/console_dialogue.html"),
)
