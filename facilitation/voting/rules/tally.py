"""Counts votes from identical ballots merged together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedBallots:
    """`how_many` ballots that all say `choices`."""

    choices: tuple[str, ...]
    how_many: int


def count(proposal_ids: Iterable[str], ballots: Iterable[MergedBallots]) -> Mapping[str, int]:
    """Votes for each of `proposal_ids`, 0 where there are none; a choice that is none of them raises KeyError."""
    votes = dict.fromkeys(proposal_ids, 0)
    for merged in ballots:
        for proposal_id in merged.choices:
            votes[proposal_id] += merged.how_many
    return votes
