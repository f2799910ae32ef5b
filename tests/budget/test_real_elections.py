"""Our ranking and greedy against real elections whose outcomes other programs agree on."""

import os
from pathlib import Path

import pytest

from facilitation.budget.rules.greedy import fund
from facilitation.budget.rules.ranking import Contender, rank
from facilitation.voting.rules.tally import MergedBallots, count
from tests.budget.pabulib import hundredths, read

FOLDER = os.environ.get("ELECTIONS_DIR", "")
FILES = sorted((Path(FOLDER) / "pabulib").glob("*.pb")) if FOLDER else []
needs_elections = pytest.mark.skipif(
    not FOLDER, reason="REAL ELECTIONS NOT CHECKED: set ELECTIONS_DIR to the folder that holds pabulib/"
)
for_each_election = pytest.mark.parametrize(
    "path", FILES or [pytest.param(None, marks=needs_elections)], ids=lambda path: path.stem if path else "none"
)


@needs_elections
def test_the_folder_holds_real_elections():
    assert len(FILES) >= 18


@for_each_election
def test_plain_greedy_funds_what_other_programs_fund(path):
    election = read(path)
    contenders = [
        Contender(
            proposal_id=name, votes=hundredths(election.expected["score"][name]), cost_rupiah=cost, ballot_number=number
        )
        for number, (name, cost) in enumerate(election.costs.items(), start=1)
    ]
    decisions = fund(rank(contenders), election.budget)
    winners = [one.place.contender.proposal_id for one in decisions if one.is_funded]
    assert winners == election.expected["outcomes"]["greedy_plain"]["winners"]


@for_each_election
def test_merged_ballots_give_the_votes_other_programs_count(path):
    election = read(path)
    merged = [MergedBallots(choices=choices, how_many=many) for choices, many in election.approvals.items()]
    assert count(election.costs, merged) == election.expected["votes"]
