"""What we write passes the format's own checker, says what was decided, and gives nobody away."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.budget.rules.down_the_list import DownTheList
from facilitation.budget.rules.greedy import Overrun
from facilitation.budget.rules.shares.equal_shares import Completion, EqualShares
from facilitation.documents.pabulib.announced import announced, without_small_groups
from facilitation.documents.pabulib.contest import as_counted, contest_of
from facilitation.documents.pabulib.file import PabulibBallot, PabulibFile, PabulibProposal, VoteType
from facilitation.documents.pabulib.reading import read
from facilitation.documents.pabulib.village import choosing, village_facts
from facilitation.documents.pabulib.writing import with_comment, write
from tests.documents.villages import APPROVALS, CEILING, JUTA, PUBLISHED, TWO, Published

FOLDER = Path(__file__).parent / "pabulib"
words = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=12)


def lines_of(name):
    return write(PUBLISHED[name].file).decode().splitlines()


def value(name, key):
    return next((line.partition(";")[2] for line in lines_of(name) if line.startswith(f"{key};")), None)


def test_each_of_the_published_files_lies_in_the_folder():
    assert {path.stem for path in FOLDER.glob("*.pb")} == PUBLISHED.keys()


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_files_are_the_ones_that_pabulib_checker_passed(name):
    # Each file in the folder went through pabulib-checker 1.0.8 without an error; whoever changes one checks it again.
    assert write(PUBLISHED[name].file) == (FOLDER / f"{name}.pb").read_bytes()


@pytest.mark.parametrize("name", PUBLISHED)
def test_what_is_written_can_be_read_and_written_again(name):
    content = write(PUBLISHED[name].file)
    assert write(read(content)) == content


@pytest.mark.parametrize(
    ("name", "rule", "threshold"),
    [
        ("approval_greedy", "greedy", None),
        ("approval_greedy_no_skip", "greedy-no-skip", None),
        ("approval_greedy_threshold", "greedy-threshold", "4"),
        ("approval_unwanted", "greedy-threshold", "1"),
        ("approval_per_cost", "unknown", None),
        ("approval_equal_shares", "equalshares", None),
        ("approval_equal_shares_add1u", "unknown", None),
        ("approval_phragmen", "unknown", None),
        ("scores", "greedy", None),
        ("dots", "greedy", None),
        ("ranking_schulze", "unknown", None),
    ],
)
def test_a_rule_is_named_only_where_the_format_means_the_same_by_it(name, rule, threshold):
    assert (value(name, "rule"), value(name, "min_project_score_threshold")) == (rule, threshold)


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_comment_names_the_rule_with_every_parameter(name):
    comment = value(name, "comment").strip('"')
    assert comment.startswith("#1: Selected by ")
    for key in PUBLISHED[name].rule.parameters:
        assert f"{key}=" in comment


def test_a_growing_share_says_how_far_it_grew():
    assert "share of each voter" in value("approval_equal_shares_add1u", "comment")
    assert "steps of" in value("approval_equal_shares_add1u", "comment")


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"rule": EqualShares(completion=Completion.NONE, starts_whole=True)}, "unknown"),
        ({"choices": ("1,2", "1,2", "1,2", "3"), "costs": (60 * JUTA, 60 * JUTA, 70 * JUTA, 70 * JUTA)}, "unknown"),
        ({"ceiling": 200 * JUTA}, "unknown"),
        ({"costs": (130 * JUTA, 35 * JUTA, 40 * JUTA, 99 * JUTA)}, "unknown"),
        ({}, "equalshares"),
    ],
    ids=["another start", "a tie by lot", "everything fits", "a proposal left out", "as the format does"],
)
def test_equal_shares_are_named_only_where_the_checker_counts_them_the_same(changes, rule):
    published = {"way": TWO, "choices": APPROVALS, "rule": EqualShares(completion=Completion.NONE)} | changes
    assert Published(**published).file.facts["rule"] == rule


def test_a_list_that_ends_at_a_proposal_left_out_cannot_be_followed_and_is_not_named():
    stopping = Published(TWO, APPROVALS, DownTheList(overrun=Overrun.STOP), costs=(130 * JUTA, JUTA, JUTA, JUTA))
    assert stopping.file.facts["rule"] == "unknown"


def test_everything_fits_and_the_file_says_so():
    assert value("approval_everything", "fully_funded") == "1"
    assert value("approval_greedy", "fully_funded") is None


def test_what_is_above_the_ceiling_is_left_out_with_its_votes():
    file = PUBLISHED["approval_above_the_ceiling"].file
    assert [one.proposal_id for one in file.proposals] == ["2", "3", "4"]
    assert all("1" not in one.choices for one in file.ballots)
    assert "left out: 1, ballots that named no other: 1" in file.facts["comment"]


def test_proposals_stand_in_the_ranking_which_breaks_the_checkers_ties():
    assert [one.proposal_id for one in PUBLISHED["approval_greedy"].file.proposals] == ["2", "3", "1", "4"]


def test_blank_ballots_are_left_out_and_counted_in_the_comment():
    assert value("approval_greedy", "num_votes") == "7"
    assert value("approval_greedy", "comment").endswith("Blank ballots, left out here and in the rule: 1.")


def test_ballots_are_sorted_so_that_nobody_sees_when_they_came():
    rows = lines_of("approval_greedy")
    ballots = rows[rows.index("VOTES") + 2 :]
    assert ballots == sorted(ballots)


def test_a_ballot_with_points_names_the_most_wanted_first():
    assert "K2;3,1;4,1;internet" in lines_of("scores")


def test_a_name_stays_on_its_line_and_a_list_has_no_blanks_at_its_commas():
    rows = lines_of("approval_greedy")
    assert '1;60000000;3;"Jembatan; Dusun ""Tengah""";infrastruktur,air;0' in rows
    assert "3;40000000;4;Air bersih RT 3;infrastruktur,air;1" in rows


def test_there_is_no_byte_order_mark_and_no_carriage_return():
    content = write(PUBLISHED["approval_greedy"].file)
    assert content.startswith(b"META\n")
    assert b"\r" not in content
    assert content.endswith(b"\n")


def test_a_comment_that_is_there_is_numbered_on():
    assert with_comment("#1: Before.", "After.", "And more.") == "#1: Before. #2: After. #3: And more."


@pytest.mark.parametrize("sizes", [(9, 30), (1,), (10, 10, 3)])
def test_no_column_shows_a_group_of_fewer_than_ten(sizes):
    file = grouped(*sizes)
    assert all(one.facts == {"voting_method": "paper"} for one in without_small_groups(file).ballots)


def test_groups_that_are_large_enough_stay_with_the_words_of_the_format():
    file = grouped(10, 12)
    assert without_small_groups(file) == file
    assert b";M;paper;Dusun 0\n" in write(file)


def grouped(*sizes):
    ballots = [
        PabulibBallot(
            voter_id=f"{group}-{number}",
            choices=("1",),
            facts={"sex": "L", "neighborhood": f"Dusun {group}", "voting_method": "paper"},
        )
        for group, size in enumerate(sizes)
        for number in range(size)
    ]
    return replace(PUBLISHED["approval_greedy"].ballots, ballots=tuple(ballots))


def test_a_single_choice_is_a_type_of_its_own_and_no_ballot_is_longer_than_the_list():
    assert choosing(1, proposals=4).vote_type is VoteType.CHOOSE_ONE
    assert choosing(5, proposals=4).facts["max_length"] == "4"


@given(name=words, category=words, description=words, costs=st.lists(st.integers(1, CEILING), min_size=2, max_size=5))
def test_whatever_people_call_things_comes_back_on_one_line(name, category, description, costs):
    facts = village_facts(
        description=description, village="Desa", subdistrict="Kec.", instance="2027", held_on=date(2026, 1, 2)
    )
    plain = PabulibFile(
        vote_type=VoteType.APPROVAL,
        budget=CEILING,
        proposals=tuple(
            PabulibProposal(proposal_id=str(number), cost=cost, name=name, facts={"category": category})
            for number, cost in enumerate(costs)
        ),
        ballots=(
            PabulibBallot(voter_id="a", choices=("0", "1"), facts={}),
            PabulibBallot(voter_id="b", choices=("1",), facts={}),
        ),
        facts=facts,
    )
    rule = DownTheList()
    funding = rule.fund(contest_of(plain, as_counted(plain, plain.ballots)))
    written = write(announced(plain, rule, funding))
    found = read(written)
    assert {one.name for one in found.proposals} <= {
        " ".join(name.split()),
        *(one.proposal_id for one in plain.proposals),
    }
    assert rule.fund(contest_of(found, as_counted(found, found.ballots))).funded_ids == funding.funded_ids
    assert {one.proposal_id for one in found.proposals if one.is_selected} == set(funding.funded_ids)
