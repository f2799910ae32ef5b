"""How partners, what they promise, and who looks after what is built are kept."""

from facilitation.partnership.tables.commitments import CommitmentRow, CommitmentStepRow, commitment_of
from facilitation.partnership.tables.partners import (
    MEDIATORS,
    ContributionRow,
    ContributionStepRow,
    HelpCallRow,
    PartnerDeclinedRow,
    PartnerPresentRow,
    PartnerRow,
    PartnershipRow,
)
from facilitation.partnership.tables.upkeep import UpkeepPlanRow, upkeep_plan_of

__all__ = [
    "MEDIATORS",
    "CommitmentRow",
    "CommitmentStepRow",
    "ContributionRow",
    "ContributionStepRow",
    "HelpCallRow",
    "PartnerDeclinedRow",
    "PartnerPresentRow",
    "PartnerRow",
    "PartnershipRow",
    "UpkeepPlanRow",
    "commitment_of",
    "upkeep_plan_of",
]
