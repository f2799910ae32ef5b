"""Who looks after a proposal once it is built, as a row."""

from dataclasses import fields

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.kernel.database import Base, Id, Rupiah, ShortText
from facilitation.kernel.money import MAX_RUPIAH
from facilitation.partnership.rules.upkeep import MOST_MONTHS, UpkeepPlan
from facilitation.partnership.tables.partners import in_meeting

PLAN = tuple(field.name for field in fields(UpkeepPlan))


class UpkeepPlanRow(Base):
    """How a proposal is to be looked after; no row where nobody has said. Its columns are rules.upkeep.UpkeepPlan's.

    Who goes on with it after the partnership stands in PartnershipRow.afterwards.
    """

    __tablename__ = "upkeep_plan"
    __table_args__ = (
        in_meeting("proposal_id", of="proposal"),
        Index(None, "meeting_id"),
        CheckConstraint(f"swadaya_rupiah BETWEEN 0 AND {MAX_RUPIAH}", name="swadaya"),
        CheckConstraint(f"every_months BETWEEN 1 AND {MOST_MONTHS}", name="months"),
    )

    proposal_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    caretaker: Mapped[ShortText]
    swadaya: Mapped[ShortText]
    swadaya_rupiah: Mapped[Rupiah]
    every_months: Mapped[int | None]
    """NULL where no schedule was agreed on."""


def upkeep_plan_of(row: UpkeepPlanRow) -> UpkeepPlan:
    """What a row says."""
    return UpkeepPlan(**{name: getattr(row, name) for name in PLAN})
