"""Turns rounds into records: who paid for what, and where the money of those went who could not pay."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from facilitation.budget.rules.ranking import Contender, decided_by
from facilitation.budget.rules.shares.purses import Bought, Supporters
from facilitation.budget.rules.shares.records import Lack, Payment, Purchase


def purchase(
    bought: Bought,
    contenders: Sequence[Contender],
    *,
    round_number: int,
    tied: Sequence[int],
    value: Fraction,
) -> Purchase:
    """The record of one purchase; who had nothing left and paid nothing is not in it."""
    winner = contenders[bought.offer.index]
    return Purchase(
        round_number=round_number,
        payments=tuple(_payments(bought)),
        value=value,
        tied_with=tuple(contenders[index].proposal_id for index in tied if contenders[index] is not winner),
        tie_break=decided_by(contenders[index] for index in tied),
    )


def lack(
    contender: Contender,
    supporters: Supporters,
    held: Sequence[int],
    paid: Sequence[tuple[Contender, Mapping[int, int]]],
    *,
    scale: int,
) -> Lack:
    """What keeps a contender from being bought, given what a voter of each purse holds and has paid for others.

    All amounts are in units of 1/`scale` rupiah: summing fractions would take longer than the whole count.
    """
    left = Fraction(_total(supporters, dict(enumerate(held))), scale)
    spent = [(other, _total(supporters, units)) for other, units in paid]
    largest_first = sorted(spent, key=lambda pair: (-pair[1], pair[0].ballot_number))
    return Lack(
        left_rupiah=left,
        short_rupiah=max(contender.cost_rupiah - left, Fraction(0)),
        spent_on=tuple((other.proposal_id, Fraction(units, scale)) for other, units in largest_first if units),
    )


def _payments(bought: Bought) -> Iterator[Payment]:
    behind = bought.supporters
    for purse, voters, units, is_full in zip(behind.purses, behind.how_many, bought.paid, bought.is_full, strict=True):
        if units or is_full:
            yield Payment(ballots=purse, voters=voters, each_rupiah=Fraction(units, bought.scale), is_full=is_full)


def _total(supporters: Supporters, units: Mapping[int, int]) -> int:
    """What all voters of these purses have together, where each has the units of their purse or nothing."""
    pairs = zip(supporters.purses, supporters.how_many, strict=True)
    return sum(units.get(purse, 0) * how_many for purse, how_many in pairs)
