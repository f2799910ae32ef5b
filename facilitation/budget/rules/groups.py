"""What each part of the village gets out of a result, without showing a part so small that its people could be told."""

from collections.abc import Iterable, Mapping
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
    payments = _payments(contest, funding)
    funded = frozenset(funding.funded_ids)
    each = [_figures(group, tuple(ballots), funded, payments) for group, ballots in sorted(ballots_by_group.items())]
    voting = sorted((one for one in each if one.voters), key=lambda one: (one.voters, one.groups))
    small = [one for one in voting if one.voters < FEWEST_VOTERS]
    shown = voting[len(small) :]
    while small and shown and sum(one.voters for one in small) < FEWEST_VOTERS:
        small.append(shown.pop(0))
    if small and sum(one.voters for one in small) >= FEWEST_VOTERS:
        shown.append(_merged(small))
    return tuple(sorted(shown, key=lambda one: one.groups))


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
    group: str,
    ballots: tuple[WeightedBallots, ...],
    funded: frozenset[str],
    payments: Mapping[tuple[tuple[str, int], ...], Fraction] | None,
) -> GroupFigures:
    voting = [one for one in ballots if not one.is_blank]
    return GroupFigures(
        groups=(group,),
        voters=sum(one.how_many for one in voting),
        with_a_choice=sum(one.how_many for one in voting if not funded.isdisjoint(one.choices)),
        paid_rupiah=None
        if payments is None
        else sum((payments.get(one.weights, Fraction(0)) * one.how_many for one in voting), start=Fraction(0)),
    )


def _merged(figures: list[GroupFigures]) -> GroupFigures:
    paid = [one.paid_rupiah for one in figures if one.paid_rupiah is not None]
    return GroupFigures(
        groups=tuple(sorted(group for one in figures for group in one.groups)),
        voters=sum(one.voters for one in figures),
        with_a_choice=sum(one.with_a_choice for one in figures),
        paid_rupiah=sum(paid, start=Fraction(0)) if paid else None,
    )
