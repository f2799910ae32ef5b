"""Reads partners and what they contribute; contacts leave this room for pages of staff alone."""

from facilitation.partnership.queries.directory import directory, mediators, partner_page, partner_words
from facilitation.partnership.queries.pages import desk, news, pledge_page, proposal_desk
from facilitation.partnership.queries.present import acting_for, is_help_called, is_named_mediator, present_partners
from facilitation.partnership.queries.proposals import contributed, needs, partners_of_proposals, proposal_partners

__all__ = [
    "acting_for",
    "contributed",
    "desk",
    "directory",
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
]
