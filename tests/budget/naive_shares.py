"""The rules with shares as their definitions read, one voter and one fraction at a time: slow and plain."""

from fractions import Fraction


def equal_shares(contest, share, *, is_cost_utility):
    """The proposals bought with this share, in order, with what each voter pays in each round."""
    ballots = [dict(one.weights) for one in contest.ballots for _ in range(one.how_many)]
    money = [Fraction(share)] * len(ballots)
    waiting = {one.proposal_id: one for one in contest.contenders if one.cost_rupiah <= contest.ceiling_rupiah}
    rounds = []
    while True:
        offers = []
        for name, one in waiting.items():
            price = _price(
                one.cost_rupiah, [(money[v], ballot[name]) for v, ballot in enumerate(ballots) if name in ballot]
            )
            if price is not None:
                value = price / one.cost_rupiah if is_cost_utility else price
                offers.append((value, one.cost_rupiah, -one.votes, one.ballot_number, name, price))
        if not offers:
            return rounds, money
        *_, name, price = min(offers)
        payments = [min(money[v], price * ballot.get(name, 0)) for v, ballot in enumerate(ballots)]
        money = [held - paid for held, paid in zip(money, payments, strict=True)]
        rounds.append((name, payments))
        del waiting[name]


def _price(cost, supporters):
    """The smallest price per weight at which min(money, price * weight) over all supporters makes the cost."""
    if sum(money for money, _ in supporters) < cost:
        return None
    for poorest in sorted({money / weight for money, weight in supporters}):
        if sum(min(money, poorest * weight) for money, weight in supporters) >= cost:
            rich = [(money, weight) for money, weight in supporters if money / weight >= poorest]
            paid = sum(money for money, weight in supporters if money / weight < poorest)
            return Fraction(cost - paid) / sum(weight for _, weight in rich)
    return None


def phragmen(contest, *, stops):
    """The proposals that voters buy as soon as their savings, growing by 1 a time, are enough; with those times."""
    ballots = [set(one.choices) for one in contest.ballots for _ in range(one.how_many)]
    since = [Fraction(0)] * len(ballots)
    waiting = {one.proposal_id: one for one in contest.contenders if one.votes}
    waiting = {name: one for name, one in waiting.items() if one.cost_rupiah <= contest.ceiling_rupiah}
    left, bought = contest.ceiling_rupiah, []
    while True:
        if not stops:
            waiting = {name: one for name, one in waiting.items() if one.cost_rupiah <= left}
        times = {
            name: (one.cost_rupiah + sum(since[v] for v, ballot in enumerate(ballots) if name in ballot))
            / Fraction(one.votes)
            for name, one in waiting.items()
        }
        next_ones = [waiting[name] for name, time in times.items() if time == min(times.values())]
        if not next_ones or any(one.cost_rupiah > left for one in next_ones):
            return bought
        first = min(next_ones, key=lambda one: (one.cost_rupiah, -one.votes, one.ballot_number))
        since = [
            times[first.proposal_id] if first.proposal_id in ballot else since[v] for v, ballot in enumerate(ballots)
        ]
        bought.append((first.proposal_id, times[first.proposal_id]))
        left -= first.cost_rupiah
        del waiting[first.proposal_id]
