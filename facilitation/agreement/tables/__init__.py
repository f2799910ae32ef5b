"""How decisions, confirmations, adopted lists and the minutes are kept."""

from facilitation.agreement.tables.body import adopted_from, content_of, digest_of, to_body
from facilitation.agreement.tables.minutes import MinutesClosingRow, MinutesEntryRow, entry_of, fill_entry
from facilitation.agreement.tables.reading import counted, decided_list, planned, proposed
from facilitation.agreement.tables.rows import (
    AdoptionRow,
    ConfirmationRow,
    CorrectionRow,
    DecisionRow,
    decision_of,
    fill,
    newest_adoption,
    signatory_of,
)

__all__ = [
    "AdoptionRow",
    "ConfirmationRow",
    "CorrectionRow",
    "DecisionRow",
    "MinutesClosingRow",
    "MinutesEntryRow",
    "adopted_from",
    "content_of",
    "counted",
    "decided_list",
    "decision_of",
    "digest_of",
    "entry_of",
    "fill",
    "fill_entry",
    "newest_adoption",
    "planned",
    "proposed",
    "signatory_of",
    "to_body",
]
