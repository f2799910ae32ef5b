"""Reads partners and what they contribute; contacts leave this room for pages of staff alone."""

from facilitation.partnership.queries.directory import directory, mediators, partner_page, partner_words
from facilitation.partnership.queries.needs import needs
from facilitation.partnership.queries.pages import desk, news, pledge_page, proposal_desk, register_desk
from facilitation.partnership.queries.present import acting_for, is_help_called, is_named_mediator, present_partners
from facilitation.partnership.queries.proposals import (
    contributed,
    contribution_by_id,
    contributions_by_proposal,
    contributions_to,
    partners_of_proposals,
    proposal_partners,
)
from facilitation.partnership.queries.register import commitment_page, is_evidence, register
from facilitation.partnership.queries.upkeep import upkeep_lines, upkeep_page

__all__ = [
    "acting_for",
    "commitment_page",
    "contributed",
    "contribution_by_id",
    "contributions_by_proposal",
    "contributions_to",
    "desk",
    "directory",
    "is_evidence",
    "is_help_called",
    "is_named_mediator",
    "mediators",
    "needs",
    "news",
    "partner_page",
    "partner_words",
    "partners_of_proposals",
    "pledge_page",
    "present_partners",
    "proposal_desk",
    "proposal_partners",
    "register",
    "register_desk",
    "upkeep_lines",
    "upkeep_page",
]
