"""How decisions, confirmations, adopted lists and the minutes are kept."""

from facilitation.agreement.tables.body import (
    adopted_from,
    content_of,
    digest_of,
    to_body,
)
from facilitation.agreement.tables.consent import (
    ConsentAnswerRow,
    ConsentCheckRow,
    ConsentMessageRow,
    ConsentSubjectRow,
    asked_in,
    found_in,
    latest_subject,
    present_at,
    put_checks_away,
)
from facilitation.agreement.tables.evidence import (
    evidence_of,
)
from facilitation.agreement.tables.government import (
    GovernmentOrderRow,
    GovernmentRankRow,
)
from facilitation.agreement.tables.minutes import (
    MinutesClosingRow,
    MinutesEntryRow,
    entry_of,
    fill_entry,
)
from facilitation.agreement.tables.negotiation import (
    ConsentRow,
    NegotiationRow,
    OfferRow,
    offer_of,
)
from facilitation.agreement.tables.readiness import (
    UnreadyReasonRow,
    unready_in,
)
from facilitation.agreement.tables.reading import (
    counted,
    decided_list,
    proposed,
    taken_back_of,
)
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
from facilitation.agreement.tables.signed import (
    RecordHeadRow,
    SignedScanRow,
    head_of,
)

__all__ = [
    "AdoptionRow",
    "ConfirmationRow",
    "ConsentAnswerRow",
    "ConsentCheckRow",
    "ConsentMessageRow",
    "ConsentRow",
    "ConsentSubjectRow",
    "CorrectionRow",
    "DecisionRow",
    "GovernmentOrderRow",
    "GovernmentRankRow",
    "MinutesClosingRow",
    "MinutesEntryRow",
    "NegotiationRow",
    "OfferRow",
    "RecordHeadRow",
    "SignedScanRow",
    "UnreadyReasonRow",
    "adopted_from",
    "asked_in",
    "content_of",
    "counted",
    "decided_list",
    "decision_of",
    "digest_of",
    "entry_of",
    "evidence_of",
    "fill",
    "fill_entry",
    "found_in",
    "head_of",
    "latest_subject",
    "newest_adoption",
    "offer_of",
    "present_at",
    "proposed",
    "put_checks_away",
    "signatory_of",
    "taken_back_of",
    "to_body",
    "unready_in",
]
