"""Our counts of rankings beside pref_voting's, part of benchmarks/oracles.py and run in its environment."""

import random
from collections.abc import Iterable, Sequence

from pref_voting.profiles_with_ties import ProfileWithTies
from pref_voting.voting_methods import beat_path

from facilitation.voting.rules.borda import borda
from facilitation.voting.rules.ranked import RankedBallots, merge_ranked
from facilitation.voting.rules.schulze import condorcet_winner, pairwise, schulze_levels

NAMES = "ABCDEFGHIJKLMNOPQRSTUVWXY"
# Small contests are full of ties and circles; the large one is a village's.
CONTESTS = (*((voters, proposals) for voters in (3, 4, 7, 12) for proposals in (3, 4, 5)), (1000, 25))
TIMES_EACH = 200
SEED = 20261129


def rankings_agree() -> bool:
    """Print what was compared; whether Condorcet's winner, Schulze's first and Borda's points are always the same."""
    drawing = random.Random(SEED)  # noqa: S311  invented ballots, no secret
    differing: list[str] = []
    compared = 0
    for voters, proposals in CONTESTS:
        for _ in range(TIMES_EACH if proposals < len(NAMES) else 1):
            names = NAMES[:proposals]
            whole = [_ballot(drawing, names, proposals) for _ in range(voters)]
            cut_off = [one[: drawing.randint(1, proposals)] for one in whole]
            differing += [*_compare(names, cut_off), *_compare_points(names, whole)]
            compared += 1
    print(f"\npref_voting: {compared} contests of rankings, {len(differing)} differences {differing[:5]}")
    return not differing


def _ballot(drawing: random.Random, names: str, places: int) -> list[str]:
    return drawing.sample(names, places)


def _compare(names: str, ballots: Sequence[Sequence[str]]) -> Iterable[str]:
    """Rankings of some of the proposals; what is not named stands last, with equals."""
    theirs = _profile(names, ballots)
    preferring = pairwise(names, _merged(ballots))
    winner = theirs.condorcet_winner()
    if condorcet_winner(names, preferring) != (None if winner is None else names[winner]):
        yield f"Condorcet: {ballots}"
    first = {names[one] for one in beat_path(theirs, strength_function=theirs.support)}
    if set(schulze_levels(names, preferring)[0]) != first:
        yield f"Schulze: {ballots}"


def _compare_points(names: str, ballots: Sequence[Sequence[str]]) -> Iterable[str]:
    """Whole rankings, on which everybody's Borda is the same."""
    points = _profile(names, ballots).to_linear_profile().borda_scores()
    if borda(names, _merged(ballots)) != {names[one]: score for one, score in points.items()}:
        yield f"Borda: {ballots}"


def _merged(ballots: Sequence[Sequence[str]]) -> tuple[RankedBallots, ...]:
    return merge_ranked([[(name,) for name in ballot] for ballot in ballots])


def _profile(names: str, ballots: Sequence[Sequence[str]]) -> ProfileWithTies:
    placed = [{names.index(name): place for place, name in enumerate(ballot, start=1)} for ballot in ballots]
    profile = ProfileWithTies(placed, candidates=list(range(len(names))))
    profile.use_extended_strict_preference()
    return profile
