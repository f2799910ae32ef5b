"""The live region of the plenary's page: both orders, the cut line, and what is negotiated."""

from sqlalchemy.orm import Session

from facilitation.agreement import queries
from facilitation.agreement.views import AgreementBoard
from facilitation.live.snapshots import Audience, Snapshot
from facilitation.meetings.queries import meeting_by_id


def _board(session: Session, meeting_id: str) -> AgreementBoard:
    meeting = meeting_by_id(session, meeting_id)
    if meeting is None:
        msg = "a region was asked for a meeting that does not exist"
        raise LookupError(msg)
    return queries.agreement_board(session, meeting)


SNAPSHOTS = (
    Snapshot(
        region="console_agreement",
        audience=Audience.CONSOLE,
        build=_board,
        template="live/console_agreement.html",
    ),
)
