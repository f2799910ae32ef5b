"""Questions about lines of the ledger and their answers, as rows."""

from sqlalchemy import Enum, ForeignKey, ForeignKeyConstraint, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.kernel.actor import Role
from facilitation.kernel.database import Base, Id, LongText, ShortText, UtcDateTime

# Which of the roles may answer is the policy's promise, so the type makes none.
ROLES = Enum(Role, native_enum=False, create_constraint=False, length=20, values_callable=list)


class LedgerQuestionRow(Base):
    """A question about one line of the ledger; of whoever asks it, nothing is kept.

    UNIQUE(meeting_id, submission_id) makes a message that is sent twice one question.
    """

    __tablename__ = "ledger_question"
    __table_args__ = (
        ForeignKeyConstraint(["meeting_id", "entry_number"], ["ledger_entry.meeting_id", "ledger_entry.number"]),
        UniqueConstraint("meeting_id", "submission_id"),
        Index(None, "meeting_id", "entry_number"),
    )

    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    entry_number: Mapped[int]
    submission_id: Mapped[str] = mapped_column(String(64))
    is_flag: Mapped[bool]
    """Whether an observer has flagged the line, and it was not a resident who asks."""
    words: Mapped[LongText]
    asked_at: Mapped[UtcDateTime]
    withheld_reason: Mapped[ShortText]
    """Empty while everybody may read it."""


class LedgerAnswerRow(Base):
    """One answer to one question; the database itself refuses to update or delete it (triggers)."""

    __tablename__ = "ledger_answer"
    __table_args__ = (
        ForeignKeyConstraint(
            ["meeting_id", "question_number"], ["ledger_question.meeting_id", "ledger_question.number"]
        ),
    )

    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"), primary_key=True)
    question_number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    role: Mapped[Role] = mapped_column(ROLES)
    words: Mapped[LongText]
    staff_id: Mapped[Id] = mapped_column(ForeignKey("staff.staff_id"))
    answered_at: Mapped[UtcDateTime]
