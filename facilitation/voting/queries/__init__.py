"""Reads rounds, ballot pages and counts; nothing here joins a person to a choice but that person's own page."""

from facilitation.voting.queries.criteria import criteria_board, sheet_of
from facilitation.voting.queries.published import counted_ballots
from facilitation.voting.queries.rounds import (
    ballot_paper,
    current_round,
    merged_ballots,
    round_by_id,
    scoreboard,
    tally,
)
from facilitation.voting.queries.turnout import not_yet_voted, voter_ids

__all__ = [
    "ballot_paper",
    "counted_ballots",
    "criteria_board",
    "current_round",
    "merged_ballots",
    "not_yet_voted",
    "round_by_id",
    "scoreboard",
    "sheet_of",
    "tally",
    "voter_ids",
]
