"""How programmes are kept."""

from sqlalchemy import CheckConstraint, Enum, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.kernel.database import Base, Id, Json, LongText, ShortText, UtcDateTime
from facilitation.programmes.rules.aims import AimKind
from facilitation.programmes.rules.programme import ProgrammeKind

# A StrEnum's members are its values, so `list` names what stands in the column.
KINDS = Enum(
    ProgrammeKind, name="programme_kind", native_enum=False, create_constraint=True, length=30, values_callable=list
)
AIM_KINDS = Enum(AimKind, name="aim_kind", native_enum=False, create_constraint=True, length=20, values_callable=list)


class ProgrammeRow(Base):
    """One programme, which belongs to no meeting: meetings belong to it."""

    __tablename__ = "programme"
    __table_args__ = (
        CheckConstraint("first_year <= last_year", name="period"),
        CheckConstraint("(plan_first_year = 0) = (plan_years = 0)", name="plan"),
    )

    programme_id: Mapped[Id] = mapped_column(primary_key=True)
    kind: Mapped[ProgrammeKind] = mapped_column(KINDS)
    name: Mapped[ShortText]
    area: Mapped[ShortText]
    first_year: Mapped[int]
    last_year: Mapped[int]
    vision: Mapped[LongText]
    principles: Mapped[Json]
    """[words], in their order."""
    plan_first_year: Mapped[int]
    plan_years: Mapped[int]
    created_by: Mapped[Id] = mapped_column(ForeignKey("staff.staff_id"))
    created_at: Mapped[UtcDateTime]


class AimRow(Base):
    """One goal or one mission of a programme; UNIQUE with its programme, so that a link can name both.

    `retired_reason` is empty while it stands. A removed one leaves no row, which its links forbid.
    """

    __tablename__ = "aim"
    __table_args__ = (
        UniqueConstraint("programme_id", "aim_id"),
        CheckConstraint("position >= 1", name="position"),
    )

    aim_id: Mapped[Id] = mapped_column(primary_key=True)
    programme_id: Mapped[Id] = mapped_column(ForeignKey("programme.programme_id"))
    kind: Mapped[AimKind] = mapped_column(AIM_KINDS)
    position: Mapped[int]
    words: Mapped[ShortText]
    retired_reason: Mapped[ShortText]
