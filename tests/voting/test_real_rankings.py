"""Our ranked counts against real elections whose outcomes other programs agree on."""

import json

from facilitation.voting.rules.borda import borda
from facilitation.voting.rules.schulze import condorcet_winner, pairwise, schulze_levels
from tests.elections import for_each_file
from tests.voting.cvotes import read


@for_each_file("ranked/*.cvotes")
def test_every_count_is_what_other_programs_find(path):
    expected = json.loads(path.with_suffix(".expected.json").read_text("utf-8"))
    names, ballots = read(path)
    counts = pairwise(names, ballots)
    assert names == expected["candidates"]
    assert sum(one.how_many for one in ballots) == expected["n"]
    assert {f"{one}>{other}": votes for (one, other), votes in counts.items()} == expected["pairwise"]
    assert [list(level) for level in schulze_levels(names, counts)] == expected["schulze_winning"]
    assert {name: str(points) for name, points in borda(names, ballots).items()} == expected["borda_avg"]
    assert condorcet_winner(names, counts) == expected["condorcet_winner"]
