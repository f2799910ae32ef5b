"""Reads what the plenary has decided, and what the minutes say."""

from facilitation.agreement.queries.consent import (
    consent_news,
    consent_page,
    console_news,
    open_check,
    own_answer,
    shown_check,
)
from facilitation.agreement.queries.minutes import (
    minutes_board,
    minutes_entry_page,
    minutes_news,
    written_minutes,
)
from facilitation.agreement.queries.negotiations import (
    negotiation_page,
    negotiations,
    new_negotiation_page,
)
from facilitation.agreement.queries.plenary import (
    TOGETHER_PERCENT,
    adopted_body,
    adopted_list,
    adopted_versions,
    agreed_list,
    agreement_board,
    decision_page,
    decisions_so_far,
    given_by_ceilings,
    plenary_so_far,
    way_out_page,
)
from facilitation.agreement.queries.signed import (
    public_scans,
    record_head,
    record_head_page,
    scan_in_force,
    scan_page,
    scans_in_force,
    scans_page,
)
from facilitation.agreement.queries.tracks import government_order, plenary_news, tracks

__all__ = [
    "TOGETHER_PERCENT",
    "adopted_body",
    "adopted_list",
    "adopted_versions",
    "agreed_list",
    "agreement_board",
    "consent_news",
    "consent_page",
    "console_news",
    "decision_page",
    "decisions_so_far",
    "given_by_ceilings",
    "government_order",
    "minutes_board",
    "minutes_entry_page",
    "minutes_news",
    "negotiation_page",
    "negotiations",
    "new_negotiation_page",
    "open_check",
    "own_answer",
    "plenary_news",
    "plenary_so_far",
    "public_scans",
    "record_head",
    "record_head_page",
    "scan_in_force",
    "scan_page",
    "scans_in_force",
    "scans_page",
    "shown_check",
    "tracks",
    "way_out_page",
    "written_minutes",
]
