"""Turns the proposals of a .pb file into a practice: people vote on them as the file's own voters could."""

from collections.abc import Callable

from facilitation.documents.pabulib.file import PabulibFile, VoteType
from facilitation.voting.rules.practice import POINTS_PER_BALLOT, Dish, PracticeSheet
from facilitation.voting.rules.terms import HIGHEST_SCORE, MOST_LIMIT, BallotMethod

LONGEST_NAME = 200


def sheet_of(file: PabulibFile) -> PracticeSheet:
    """The practice that a file describes; its ballots play no part, and parts of its currency's unit are left off."""
    method = _method(file)
    return PracticeSheet(
        method=method,
        limit=max(1, min(_limit(file, method), MOST_LIMIT)),
        spending_rupiah=file.budget // file.unit,
        dishes=tuple(
            Dish(
                dish_id=f"pb-{number}",
                name=(" ".join(one.name.split()) or one.proposal_id)[:LONGEST_NAME],
                cost_rupiah=one.cost // file.unit,
            )
            for number, one in enumerate(file.proposals, start=1)
        ),
    )


def _method(file: PabulibFile) -> BallotMethod:
    if file.vote_type is VoteType.APPROVAL and "max_sum_cost" in file.facts:
        return BallotMethod.KNAPSACK
    return {
        VoteType.APPROVAL: BallotMethod.APPROVAL,
        VoteType.CHOOSE_ONE: BallotMethod.APPROVAL,
        VoteType.CUMULATIVE: BallotMethod.POINTS,
        VoteType.SCORING: BallotMethod.SCORES,
        VoteType.ORDINAL: BallotMethod.RANKING,
    }[file.vote_type]


def _limit(file: PabulibFile, method: BallotMethod) -> int:
    if file.vote_type is VoteType.CHOOSE_ONE:
        return 1
    limits: dict[BallotMethod, Callable[[], int]] = {
        BallotMethod.POINTS: lambda: file.number("max_sum_points", POINTS_PER_BALLOT),
        BallotMethod.SCORES: lambda: HIGHEST_SCORE,
    }
    return limits.get(method, lambda: file.number("max_length", len(file.proposals)))()
