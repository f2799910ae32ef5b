"""Borda: with m proposals a voter's first gets m-1 points, the last 0; equals share the average of their places."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from facilitation.voting.rules.ranked import RankedBallots


def borda(proposal_ids: Sequence[str], ballots: Iterable[RankedBallots]) -> Mapping[str, Fraction]:
    """The exact points of each proposal, in whole and half points; blank ballots give none."""
    halves = dict.fromkeys(proposal_ids, 0)
    for one in ballots:
        if not one.levels:
            continue
        places_left = len(proposal_ids)
        for level in one.all_levels(proposal_ids):
            # The points of these places run from places_left-1 down to places_left-len(level); their average is:
            average_in_halves = 2 * places_left - 1 - len(level)
            for proposal_id in level:
                halves[proposal_id] += average_in_halves * one.how_many
            places_left -= len(level)
    return {proposal_id: Fraction(points, 2) for proposal_id, points in halves.items()}
