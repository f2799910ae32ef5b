"""Reads rounds, ballot pages and counts; nothing here joins a person to a choice but that person's own page."""

from facilitation.voting.queries.counts import (
    has_shown_counts,
    scoreboard,
    tally,
)
from facilitation.voting.queries.criteria import (
    criteria_board,
    criteria_chosen,
    sheet_of,
)
from facilitation.voting.queries.delegations import (
    counted_delegations,
    delegation_board,
    delegation_now,
    has_delegation,
)
from facilitation.voting.queries.motions import (
    closed_motion,
    counted_motions,
    goals_agreed,
)
from facilitation.voting.queries.published import (
    counted_ballots,
)
from facilitation.voting.queries.rounds import (
    ballot_paper,
    current_round,
    latest_round,
    merged_ballots,
    round_by_id,
)
from facilitation.voting.queries.turnout import (
    not_yet_voted,
    voter_ids,
)

__all__ = [
    "ballot_paper",
    "closed_motion",
    "counted_ballots",
    "counted_delegations",
    "counted_motions",
    "criteria_board",
    "criteria_chosen",
    "current_round",
    "delegation_board",
    "delegation_now",
    "goals_agreed",
    "has_delegation",
    "has_shown_counts",
    "latest_round",
    "merged_ballots",
    "not_yet_voted",
    "round_by_id",
    "scoreboard",
    "sheet_of",
    "tally",
    "voter_ids",
]
