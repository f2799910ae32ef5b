"""Small contests typed as they are read aloud."""

from facilitation.budget.rules.contest import counted
from facilitation.budget.rules.ranking import Contender
from facilitation.voting.rules.ranked import merge_ranked
from facilitation.voting.rules.weights import weigh


def contest(ceiling, costs, *ballots, full_weight=1):
    """Proposals typed as "a 60, b 40" in the order of the lot; ballots as "3 a b" or, with points, "3 a:2 b:1"."""
    contenders = [
        Contender(proposal_id=name, votes=0, cost_rupiah=int(cost), ballot_number=number)
        for number, (name, cost) in enumerate((one.split() for one in costs.split(",")), start=1)
    ]
    merged = []
    for many, *choices in (one.split() for one in ballots):
        weights = dict((*choice.split(":"), 1)[:2] for choice in choices)
        merged += weigh([{name: int(weight) for name, weight in weights.items()}] * int(many))
    return counted(contenders, tuple(merged), ceiling, full_weight=full_weight)


def ranked_contest(ceiling, costs, *rankings):
    """As `contest`, the ballots typed as "3 a>b>c"; the votes of a proposal are the voters who rank it."""
    split = [(int(many), ranking.split(">")) for many, ranking in (one.split() for one in rankings)]
    approvals = [f"{many} {' '.join(order)}" for many, order in split]
    plain = contest(ceiling, costs, *approvals)
    orders = [[[name] for name in order] for many, order in split for _ in range(many)]
    return counted(plain.contenders, plain.ballots, ceiling, rankings=merge_ranked(orders))


def crowded():
    """A contest full of ties."""
    costs = "a 40, b 40, c 40, d 40, e 30, f 30"
    return contest(120, costs, "2 a b", "2 c d", "2 b c", "2 d a", "1 e", "1 f", "1")
