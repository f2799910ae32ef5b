"""How questions, answers and arguments are kept.

Every reference goes by (meeting_id, …): the database itself refuses a row that points into another meeting.
"""

from sqlalchemy import CheckConstraint, Enum, ForeignKey, ForeignKeyConstraint, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.dialogue.rules.entry import Side
from facilitation.kernel.actor import Role
from facilitation.kernel.database import Base, Id, LongText, ShortText, UtcDateTime

# A StrEnum's members are its values, so `list` names what stands in the column.
SIDES = Enum(Side, name="side", native_enum=False, create_constraint=True, length=20, values_callable=list)
# Which of the roles may answer is the table's own promise, so the type makes none.
ROLES = Enum(Role, native_enum=False, create_constraint=False, length=20, values_callable=list)


def _in_meeting(*columns: str, of: str) -> ForeignKeyConstraint:
    """A reference to a row of the same meeting."""
    own = ["meeting_id", *columns]
    return ForeignKeyConstraint(own, [f"{of}.{column}" for column in own])


class QuestionRow(Base):
    """A resident's question; `sequence` is the order of arrival in the meeting.

    UNIQUE(participant_id, submission_id) makes a message that is sent twice one question.
    """

    __tablename__ = "question"
    __table_args__ = (
        UniqueConstraint("participant_id", "submission_id"),
        UniqueConstraint("meeting_id", "sequence"),
        UniqueConstraint("meeting_id", "question_id"),
        _in_meeting("proposal_id", of="proposal"),
        _in_meeting("participant_id", of="participant"),
        Index(None, "proposal_id"),
    )

    question_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    proposal_id: Mapped[Id]
    """The proposal it was asked about; merging leaves it, so that taking the merge back finds it again."""
    participant_id: Mapped[Id]
    sequence: Mapped[int]
    submission_id: Mapped[str] = mapped_column(String(64))
    words: Mapped[LongText]
    asked_at: Mapped[UtcDateTime]
    hidden_reason: Mapped[ShortText]
    """Empty while everybody may see it."""


class AnswerRow(Base):
    """What one member of staff answers to one question, in the role they had then."""

    __tablename__ = "answer"
    __table_args__ = (
        UniqueConstraint("question_id", "staff_id"),
        _in_meeting("question_id", of="question"),
        CheckConstraint("role IN ('facilitator', 'minute_taker', 'chair', 'official')", name="answerer"),
    )

    answer_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    question_id: Mapped[Id]
    staff_id: Mapped[Id] = mapped_column(ForeignKey("staff.staff_id"))
    role: Mapped[Role] = mapped_column(ROLES)
    office: Mapped[ShortText]
    words: Mapped[LongText]
    answered_at: Mapped[UtcDateTime]
    hidden_reason: Mapped[ShortText]


class ArgumentRow(Base):
    """One participant's argument: UNIQUE keeps it to one for and one against each proposal."""

    __tablename__ = "argument"
    __table_args__ = (
        UniqueConstraint("proposal_id", "participant_id", "side"),
        _in_meeting("proposal_id", of="proposal"),
        _in_meeting("participant_id", of="participant"),
    )

    argument_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    proposal_id: Mapped[Id]
    participant_id: Mapped[Id]
    side: Mapped[Side] = mapped_column(SIDES)
    words: Mapped[ShortText]
    given_at: Mapped[UtcDateTime]
    hidden_reason: Mapped[ShortText]


class SpotlightRow(Base):
    """The proposal that a meeting is discussing; no row where it discusses none."""

    __tablename__ = "spotlight"
    __table_args__ = (_in_meeting("proposal_id", of="proposal"),)

    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"), primary_key=True)
    proposal_id: Mapped[Id]


class DialogueChangeRow(Base):
    """How often anything changed in a meeting's dialogue up to a proposal's last change, so that pages can compare."""

    __tablename__ = "dialogue_change"
    __table_args__ = (UniqueConstraint("meeting_id", "revision"), _in_meeting("proposal_id", of="proposal"))

    proposal_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    revision: Mapped[int]
