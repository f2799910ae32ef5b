"""A round and its result as a .pb file, so that programs that know nothing of ours can count it again."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace

from facilitation.budget.rules.offered import rule_by
from facilitation.budget.views import RankedResult
from facilitation.documents.pabulib.announced import announced
from facilitation.documents.pabulib.file import PabulibBallot, PabulibFile, PabulibProposal
from facilitation.documents.pabulib.village import (
    WayOfVoting,
    choosing,
    dots,
    ranking,
    scores,
    village_facts,
    within_the_ceiling,
)
from facilitation.documents.pabulib.writing import with_comment, write
from facilitation.meetings.views import Meeting
from facilitation.voting.rules.reserve import Reserve
from facilitation.voting.rules.terms import HIGHEST_SCORE, BallotMethod, Terms
from facilitation.voting.views import Candidate, CountedBallot, Round

ENGLISH = "en"
"""As all remarks in such a file are."""


def as_pabulib(
    meeting: Meeting, closed: Round, ballots: Iterable[CountedBallot], result: RankedResult, *, source_code: str
) -> bytes:
    """The part of the round that one source of funds pays, under the proposals' numbers on the ballot.

    The format has one budget, so that a round with several sources makes a file for each; a ballot stands in a file
    with what it names of it. Who cast a ballot stands nowhere.
    """
    own = [one for one in closed.candidates if one.source_code == source_code]
    ceiling = next(one.amount_rupiah for one in closed.ceilings if one.source_code == source_code)
    way = _way(closed.terms, ceiling_rupiah=ceiling, proposals=len(own))
    known = frozenset(one.proposal_id for one in own)
    file = PabulibFile(
        vote_type=way.vote_type,
        budget=ceiling,
        proposals=tuple(_proposal(one) for one in own),
        ballots=tuple(_ballot(one, known, closed.terms.method) for one in ballots),
        facts={**_facts(meeting), **way.facts, **_of_reserve(closed.terms.reserve, own, ceiling_rupiah=ceiling)},
    )
    side = result.counting.side_of(source_code)
    rule = rule_by(closed.terms, closed.ratings, choice=side.choice)
    told = announced(file, rule, side.funding_of(source_code))
    return write(_numbered(told, {one.proposal_id: str(one.ballot_number) for one in own}))


def _facts(meeting: Meeting) -> dict[str, str]:
    return village_facts(
        description=meeting.name,
        village=meeting.identity.village or meeting.place,
        subdistrict=meeting.identity.subdistrict or "-",
        instance=str(meeting.plan_year_village),
        held_on=meeting.meets_on,
    )


def _way(terms: Terms, *, ceiling_rupiah: int, proposals: int) -> WayOfVoting:
    ways: dict[BallotMethod, Callable[[], WayOfVoting]] = {
        BallotMethod.APPROVAL: lambda: choosing(terms.limit, proposals=proposals),
        BallotMethod.KNAPSACK: lambda: within_the_ceiling(ceiling_rupiah),
        BallotMethod.POINTS: lambda: dots(terms.limit),
        BallotMethod.SCORES: lambda: scores(1, HIGHEST_SCORE),
        BallotMethod.RANKING: lambda: ranking(terms.limit, proposals=proposals),
    }
    return ways[terms.method]()


def _of_reserve(reserve: Reserve | None, own: Iterable[Candidate], *, ceiling_rupiah: int) -> dict[str, str]:
    """The format knows no money set aside, so that a remark says it; programs that read the file take no notice."""
    if reserve is None:
        return {}
    numbers = [str(one.ballot_number) for one in own if one.proposing_group is reserve.group]
    remark = (
        f"This format has no notion of a reserve, and there was one: the rule ran first over the proposals of "
        f"{reserve.group_name(ENGLISH)} ({' '.join(numbers) or 'none here'}) with {reserve.percent}% of the budget, "
        f"which is {reserve.rupiah_of(ceiling_rupiah)} (rounded down), then over all others with all the money left."
    )
    return {"comment": with_comment("", remark)}


def _proposal(candidate: Candidate) -> PabulibProposal:
    facts = {"category": candidate.topic_code, "neighborhood": " / ".join(candidate.hamlets)}
    return PabulibProposal(
        proposal_id=candidate.proposal_id,
        cost=candidate.from_ceiling_rupiah,
        name=candidate.title,
        facts={key: value for key, value in facts.items() if value},
    )


def _ballot(ballot: CountedBallot, known: Collection[str], method: BallotMethod) -> PabulibBallot:
    marks = {name: mark for name, mark in sorted(ballot.marks.items()) if name in known}
    is_ranked = method is BallotMethod.RANKING
    choices = sorted(marks, key=lambda name: marks[name]) if is_ranked else list(marks)
    weighs = method in {BallotMethod.POINTS, BallotMethod.SCORES}
    return PabulibBallot(
        voter_id=ballot.ballot_id,
        choices=tuple(choices),
        points=tuple(marks[name] for name in choices) if weighs else (),
        facts={},
    )


def _numbered(file: PabulibFile, numbers: Mapping[str, str]) -> PabulibFile:
    """The file with the numbers that stood on the wall and on the phones in place of the program's own names."""
    return replace(
        file,
        proposals=tuple(replace(one, proposal_id=numbers[one.proposal_id]) for one in file.proposals),
        ballots=tuple(replace(one, choices=tuple(numbers[name] for name in one.choices)) for one in file.ballots),
    )
