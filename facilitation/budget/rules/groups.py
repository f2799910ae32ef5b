"""What each part of the village gets out of a result, without showing a part so small that its people could be told."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from facilitation.budget.rules.contest import Contest, Funding
from facilitation.budget.rules.shares.records import SharesDecision
from facilitation.voting.rules.weights import WeightedBallots

# In a hamlet of a few voters a figure for all of them says how each one voted.
FEWEST_VOTERS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupFigures:
    """A group, or several too small to be shown alone: its voters, how many have a funded choice, what it paid.

    `paid_rupiah` is None where the result was not bought by voters' shares.
    """

    groups: tuple[str, ...]
    voters: int
    with_a_choice: int
    paid_rupiah: Fraction | None

    @property
    def share(self) -> Fraction:
        """The part of its voters with at least one funded choice."""
        return Fraction(self.with_a_choice, self.voters)


def group_figures(
    contest: Contest, funding: Funding, ballots_by_group: Mapping[str, Iterable[WeightedBallots]]
) -> tuple[GroupFigures, ...]:
    """The figures of groups that together cast the contest's ballots; blank ballots are no voters here.

    Groups under FEWEST_VOTERS are merged, and while that is still too few the smallest other group joins them: shown
    alone, it would give them away by subtraction. Where all are too few, nothing is shown.
    """
    return figures_of_parts([(contest, funding)], ballots_by_group)


def figures_of_parts(
    parts: Sequence[tuple[Contest, Funding]], ballots_by_group: Mapping[str, Iterable[WeightedBallots]]
) -> tuple[GroupFigures, ...]:
    """The same where the money is given out in parts, each among proposals of its own: by source of funds."""
    paid = _paid_by(parts)
    funded = frozenset(name for _, funding in parts for name in funding.funded_ids)
    each = [_figures(group, tuple(ballots), funded, paid) for group, ballots in sorted(ballots_by_group.items())]
    voting = sorted((one for one in each if one.voters), key=lambda one: (one.voters, one.groups))
    small = [one for one in voting if one.voters < FEWEST_VOTERS]
    shown = voting[len(small) :]
    while small and shown and sum(one.voters for one in small) < FEWEST_VOTERS:
        small.append(shown.pop(0))
    if small and sum(one.voters for one in small) >= FEWEST_VOTERS:
        shown.append(_merged(small))
    return tuple(sorted(shown, key=lambda one: one.groups))


Paid = Callable[[WeightedBallots], Fraction]


def _paid_by(parts: Sequence[tuple[Contest, Funding]]) -> Paid | None:
    """What one voter with a ballot paid in all parts together; None where nothing was bought by shares."""
    books = [
        (frozenset(one.proposal_id for one in contest.contenders), payments)
        for contest, funding in parts
        if (payments := _payments(contest, funding)) is not None
    ]
    if not books:
        return None

    def paid(ballot: WeightedBallots) -> Fraction:
        in_parts = (
            payments.get(tuple(pair for pair in ballot.weights if pair[0] in names), Fraction(0))
            for names, payments in books
        )
        return sum(in_parts, start=Fraction(0))

    return paid


def _payments(contest: Contest, funding: Funding) -> Mapping[tuple[tuple[str, int], ...], Fraction] | None:
    """What each voter paid in all, by what stands on the ballot."""
    bought = [one.purchase for one in funding.decisions if isinstance(one, SharesDecision) and one.purchase]
    if not bought:
        return None
    paid: dict[tuple[tuple[str, int], ...], Fraction] = {}
    for purchase in bought:
        for payment in purchase.payments:
            weights = contest.ballots[payment.ballots].weights
            paid[weights] = paid.get(weights, Fraction(0)) + payment.each_rupiah
    return paid


def _figures(
    group: str, ballots: tuple[WeightedBallots, ...], funded: frozenset[str], paid: Paid | None
) -> GroupFigures:
    voting = [one for one in ballots if not one.is_blank]
    return GroupFigures(
        groups=(group,),
        voters=sum(one.how_many for one in voting),
        with_a_choice=sum(one.how_many for one in voting if not funded.isdisjoint(one.choices)),
        paid_rupiah=None if paid is None else sum((paid(one) * one.how_many for one in voting), start=Fraction(0)),
    )


def _merged(figures: list[GroupFigures]) -> GroupFigures:
    paid = [one.paid_rupiah for one in figures if one.paid_rupiah is not None]
    return GroupFigures(
        groups=tuple(sorted(group for one in figures for group in one.groups)),
        voters=sum(one.voters for one in figures),
        with_a_choice=sum(one.with_a_choice for one in figures),
        paid_rupiah=sum(paid, start=Fraction(0)) if paid else None,
    )
