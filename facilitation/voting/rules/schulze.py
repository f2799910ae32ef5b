"""Schulze: every two proposals are compared, and who beats whom is settled along the strongest chain of comparisons.

A comparison is as strong as the number of voters on the winning side ("winning votes").
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import permutations

from facilitation.voting.rules.ranked import RankedBallots

Pairs = Mapping[tuple[str, str], int]


def pairwise(proposal_ids: Sequence[str], ballots: Iterable[RankedBallots]) -> Pairs:
    """How many voters put the first of two above the second, for every two proposals in both orders."""
    preferring = dict.fromkeys(permutations(proposal_ids, 2), 0)
    for one in ballots:
        above: list[str] = []
        for level in one.all_levels(proposal_ids):
            for lower in level:
                for higher in above:
                    preferring[higher, lower] += one.how_many
            above += level
    return preferring


def condorcet_winner(proposal_ids: Sequence[str], preferring: Pairs) -> str | None:
    """The proposal that more voters prefer than not against each of the others, None where there is none."""
    for one in proposal_ids:
        if all(preferring[one, other] > preferring[other, one] for other in proposal_ids if other != one):
            return one
    return None


def schulze_levels(proposal_ids: Sequence[str], preferring: Pairs) -> tuple[tuple[str, ...], ...]:
    """The proposals from the first level to the last: in a level stand those that nobody left beats.

    Equals share a level, in the order of `proposal_ids`; the order among them is the tie order's to give.
    """
    strongest = _strongest_chains(proposal_ids, preferring)
    left = list(proposal_ids)
    levels: list[tuple[str, ...]] = []
    while left:
        level = tuple(
            one for one in left if all(strongest[one, other] >= strongest[other, one] for other in left if other != one)
        )
        levels.append(level)
        left = [one for one in left if one not in level]
    return tuple(levels)


def _strongest_chains(proposal_ids: Sequence[str], preferring: Pairs) -> dict[tuple[str, str], int]:
    chains = {
        (one, other): votes if votes > preferring[other, one] else 0 for (one, other), votes in preferring.items()
    }
    for between in proposal_ids:
        for one, other in permutations([name for name in proposal_ids if name != between], 2):
            detour = min(chains[one, between], chains[between, other])
            chains[one, other] = max(chains[one, other], detour)
    return chains
