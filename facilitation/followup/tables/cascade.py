"""Whose files are known, and which lists and answers have come in, as rows."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from facilitation.followup.rules.answer import Verdict, newest_verdicts
from facilitation.followup.rules.answer_in_file import answer_from_plain
from facilitation.kernel.database import Base, Digest, Id, Json, ShortText, UtcDateTime


class KnownSenderRow(Base):
    """An installation whose fingerprint somebody has heard and typed; known once, its files are taken from then on."""

    __tablename__ = "known_sender"

    public_key: Mapped[str] = mapped_column(String(64), primary_key=True)
    name: Mapped[ShortText]
    """What it called itself when it became known."""
    staff_id: Mapped[Id] = mapped_column(ForeignKey("staff.staff_id"))
    known_at: Mapped[UtcDateTime]


class ReceivedListRow(Base):
    """One version of a list that has come in; the database itself refuses to update or delete it (triggers).

    `body` is {"meeting": …, "lines": {follow code: {"title": …, "cost_rupiah": …}}}, as they were sent.
    """

    __tablename__ = "received_list"
    __table_args__ = (UniqueConstraint("meeting_id", "from_meeting_id", "version"),)

    list_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    from_meeting_id: Mapped[Id]
    """May be on another laptop, so that no key leads there."""
    version: Mapped[int]
    public_key: Mapped[str] = mapped_column(ForeignKey("known_sender.public_key"))
    digest: Mapped[Digest]
    body: Mapped[Json]
    staff_id: Mapped[Id] = mapped_column(ForeignKey("staff.staff_id"))
    received_at: Mapped[UtcDateTime]


class ReceivedAnswerRow(Base):
    """One answer that has come back; the database itself refuses to update or delete it (triggers).

    `body` is what rules.answer_in_file.answer_from_plain reads.
    """

    __tablename__ = "received_answer"
    __table_args__ = (UniqueConstraint("meeting_id", "from_meeting_id", "issued_at"),)

    answer_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    from_meeting_id: Mapped[Id]
    """As in ReceivedListRow."""
    issued_at: Mapped[UtcDateTime]
    public_key: Mapped[str] = mapped_column(ForeignKey("known_sender.public_key"))
    digest: Mapped[Digest]
    body: Mapped[Json]
    staff_id: Mapped[Id] = mapped_column(ForeignKey("staff.staff_id"))
    received_at: Mapped[UtcDateTime]


def received_lists(session: Session, meeting_id: str) -> Sequence[ReceivedListRow]:
    """Every version of every list that has come in, in the order in which they came; one statement."""
    here = select(ReceivedListRow).where(ReceivedListRow.meeting_id == meeting_id)
    return session.scalars(here.order_by(ReceivedListRow.received_at, ReceivedListRow.version)).all()


def received_answers(session: Session, meeting_id: str) -> Sequence[ReceivedAnswerRow]:
    """Every answer that has come back, the oldest first; one statement."""
    here = select(ReceivedAnswerRow).where(ReceivedAnswerRow.meeting_id == meeting_id)
    return session.scalars(here.order_by(ReceivedAnswerRow.issued_at)).all()


def verdicts_by_code(session: Session, meeting_id: str) -> Mapping[str, tuple[Verdict, ...]]:
    """What other meetings last said of each follow code, in the order in which they were held; one statement."""
    heard: dict[str, list[Verdict]] = {}
    for row in received_answers(session, meeting_id):
        for code, verdicts in answer_from_plain(row.body).verdicts.items():
            heard.setdefault(code, []).extend(verdicts)
    return {code: newest_verdicts(verdicts) for code, verdicts in heard.items()}


def newest_answer_at(session: Session, meeting_id: str, from_meeting_id: str) -> datetime | None:
    """When the newest answer of a meeting was issued; None where none has come."""
    theirs = (ReceivedAnswerRow.meeting_id == meeting_id, ReceivedAnswerRow.from_meeting_id == from_meeting_id)
    issued = select(ReceivedAnswerRow.issued_at).where(*theirs).order_by(ReceivedAnswerRow.issued_at.desc())
    return session.scalar(issued.limit(1))
