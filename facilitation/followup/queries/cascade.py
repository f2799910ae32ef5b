"""Reads what goes up and comes back as files."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.followup.queries.sending import travelling
from facilitation.followup.rules.fingerprint import fingerprint_of
from facilitation.followup.tables import KnownSenderRow, ReceivedListRow, received_answers, received_lists
from facilitation.followup.views import CascadePage, KnownSender, Outgoing, ReceivedAnswer, ReceivedList
from facilitation.meetings.views import Meeting


def cascade_page(session: Session, meeting: Meeting, public_key: str) -> CascadePage:
    """Everything that travels for one meeting; four statements."""
    return CascadePage(
        meeting=meeting,
        fingerprint=fingerprint_of(public_key),
        outgoing=_outgoing(session, meeting),
        lists=_lists(session, meeting.meeting_id),
        answers=_answers(session, meeting.meeting_id),
        senders=tuple(
            KnownSender(name=row.name, fingerprint=fingerprint_of(row.public_key), known_at=row.known_at)
            for row in session.scalars(select(KnownSenderRow).order_by(KnownSenderRow.known_at))
        ),
    )


def _outgoing(session: Session, meeting: Meeting) -> Outgoing | None:
    adopted = agreement.adopted_list(session, meeting.meeting_id)
    return Outgoing(version=adopted.version, count=len(travelling(adopted, meeting))) if adopted else None


def _lists(session: Session, meeting_id: str) -> tuple[ReceivedList, ...]:
    newest: dict[str, ReceivedListRow] = {row.from_meeting_id: row for row in received_lists(session, meeting_id)}
    return tuple(
        ReceivedList(
            from_meeting_id=row.from_meeting_id,
            meeting_name=row.body["meeting"]["name"],
            version=row.version,
            count=len(row.body["lines"]),
            received_at=row.received_at,
        )
        for row in newest.values()
    )


def _answers(session: Session, meeting_id: str) -> tuple[ReceivedAnswer, ...]:
    newest = {row.from_meeting_id: row for row in received_answers(session, meeting_id)}
    return tuple(
        ReceivedAnswer(meeting_name=row.body["meeting"]["name"], count=len(row.body["lines"]), issued_at=row.issued_at)
        for row in newest.values()
    )
