"""How aspirations, proposals, supports and their history are kept.

Every reference goes by (meeting_id, …): the database itself refuses a row that points into another meeting.
"""

from facilitation.aspirations.tables.asking import EarlierAskingRow
from facilitation.aspirations.tables.aspiration import AspirationRow
from facilitation.aspirations.tables.history import HistoryRow
from facilitation.aspirations.tables.links import ProposalAimRow, ProposalYearRow
from facilitation.aspirations.tables.proposal import ProposalRow
from facilitation.aspirations.tables.support import SupportRow

__all__ = [
    "AspirationRow",
    "EarlierAskingRow",
    "HistoryRow",
    "ProposalAimRow",
    "ProposalRow",
    "ProposalYearRow",
    "SupportRow",
]
