"""Reads what the plenary has decided, and what the minutes say."""

from facilitation.agreement.queries.consent import (
    consent_news,
    consent_page,
    console_news,
    open_check,
    own_answer,
    shown_check,
)
from facilitation.agreement.queries.minutes import minutes_board, minutes_entry_page, minutes_news, written_minutes
from facilitation.agreement.queries.plenary import (
    TOGETHER_PERCENT,
    adopted_body,
    adopted_list,
    adopted_versions,
    agreed_list,
    agreement_board,
    decision_page,
    decisions_so_far,
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
    "minutes_board",
    "minutes_entry_page",
    "minutes_news",
    "open_check",
    "own_answer",
    "public_scans",
    "record_head",
    "record_head_page",
    "scan_in_force",
    "scan_page",
    "scans_in_force",
    "scans_page",
    "shown_check",
    "written_minutes",
]
