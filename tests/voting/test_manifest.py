"""What is frozen before the first ballot stands in the manifest under its name, and nothing else does."""

from types import SimpleNamespace

from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.voting.rules.groups import GroupBallots, GroupKind, grouped
from facilitation.voting.rules.lot import Entry, entry_of
from facilitation.voting.rules.manifest import digest_of_manifest, manifest, motion_manifest
from facilitation.voting.rules.motion import GoalsAsked, motion_terms
from facilitation.voting.rules.terms import BallotMethod, Terms
from facilitation.voting.rules.weights import weigh

LINE = {"title": "Jembatan", "cost_rupiah": 60, "source_code": "DDS", "topic_code": "2.1", "proposing_group": None}
TERMS = Terms(method=BallotMethod.APPROVAL, limit=2, tally_visibility=TallyVisibility.HIDDEN)


def test_a_proposal_goes_into_the_lot_with_its_facts():
    line = SimpleNamespace(proposal_id="p1", hamlets=["Krajan", "Kulon"], number=7, **LINE)
    assert entry_of(line) == Entry(proposal_id="p1", hamlets=("Krajan", "Kulon"), **LINE)


def test_everything_that_is_frozen_of_a_round_stands_under_its_name():
    entries = [Entry(proposal_id=name, hamlets=("Krajan",), **LINE) for name in ("p2", "p1")]
    frozen = manifest(
        round_id="r1",
        seed="482913",
        terms=TERMS,
        ceilings=[{"code": "DDS", "amount_rupiah": 100}],
        entries=entries,
        ratings={"p1": "3/2"},
        partners={"p1": 20, "p2": 0},
    )
    terms, candidates = frozen.pop("terms"), frozen.pop("candidates")
    assert frozen == {
        "form": 1,
        "round_id": "r1",
        "seed": "482913",
        "ceilings": [{"code": "DDS", "amount_rupiah": 100}],
        "ratings": {"p1": "3/2"},
        "partners": {"p1": 20},
    }
    assert (terms["method"], terms["limit"], terms["tally_visibility"]) == ("approval", 2, "hidden")
    assert [one["proposal_id"] for one in candidates] == ["p2", "p1"]
    assert set(candidates[0]) == {"proposal_id", "hamlets", *LINE}


def test_a_vote_on_goals_freezes_them_word_for_word():
    terms = motion_terms(tally_visibility=TallyVisibility.LIVE, is_open=True)
    about = GoalsAsked(programme_id="g1", goals=("Air bersih", "Sekolah"))
    frozen = motion_manifest(round_id="r1", wording="Setuju?", about=about, terms=terms)
    assert (frozen["goals"], frozen["proposal"]) == (["Air bersih", "Sekolah"], None)
    assert "goals" not in motion_manifest(round_id="r1", wording="Setuju?", about=None, terms=terms)


def test_the_digest_knows_no_order_of_names_and_every_letter():
    assert digest_of_manifest({"a": 1, "b": "é"}) == digest_of_manifest({"b": "é", "a": 1})
    assert digest_of_manifest({"a": "é"}) != digest_of_manifest({"a": "e"})


def test_ballots_are_put_together_by_the_part_of_the_village_they_came_from():
    ballots = [("Kulon", (("p1", 1),)), ("Krajan", (("p2", 1),)), ("Kulon", (("p1", 1),))]
    assert grouped(GroupKind.HAMLET, ballots) == (
        GroupBallots(kind=GroupKind.HAMLET, label="Krajan", ballots=weigh([{"p2": 1}])),
        GroupBallots(kind=GroupKind.HAMLET, label="Kulon", ballots=weigh([{"p1": 1}, {"p1": 1}])),
    )
