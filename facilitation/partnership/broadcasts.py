"""The live region of partners on the control screen: how much waits for staff."""

from sqlalchemy.orm import Session

from facilitation.live.snapshots import Audience, Snapshot
from facilitation.meetings.queries import meeting_by_id
from facilitation.partnership import queries
from facilitation.partnership.views import PartnersNews


def _news(session: Session, meeting_id: str) -> PartnersNews:
    meeting = meeting_by_id(session, meeting_id)
    if meeting is None:
        msg = "a region was asked for a meeting that does not exist"
        raise LookupError(msg)
    return queries.news(session, meeting)


SNAPSHOTS = (
    Snapshot(region="console_partners", audience=Audience.CONSOLE, build=_news, template="live/console_partners.html"),
)
