"""Why a proposal got its money or did not, in Indonesian and in English, from the record alone."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings

from facilitation.budget.rules.comparison import WithComparison
from facilitation.budget.rules.down_the_list import DownTheList
from facilitation.budget.rules.greedy import Overrun
from facilitation.budget.rules.reserve import WithReserve
from facilitation.budget.rules.shares.equal_shares import Completion, EqualShares
from facilitation.budget.rules.shares.phragmen import AtTheCeiling, Phragmen
from facilitation.counting.languages import wordings
from facilitation.documents.explanation import Explainer
from facilitation.reference.groups import ProposingGroup
from facilitation.voting.rules.reserve import Reserve
from tests.budget.contests import contests
from tests.budget.typed import contest

CORE = EqualShares(completion=Completion.NONE)
INDONESIAN, ENGLISH = wordings()
JUTA = 1_000_000


def sentences(rule, election, wording=ENGLISH):
    numbers = {one.proposal_id: one.ballot_number for one in election.contenders}
    explainer = Explainer(wording=wording, numbers=numbers)
    return {one.place.contender.proposal_id: explainer.why(one) for one in rule.fund(election).decisions}


def village(*ballots, ceiling=100, costs="bridge 60, well 50, hall 120, lamp 5"):
    """A village whose amounts are given in juta."""
    split = (one.split() for one in costs.split(","))
    in_juta = ", ".join(f"{name} {int(cost) * JUTA}" for name, cost in split)
    return contest(ceiling * JUTA, in_juta, *ballots)


def test_a_list_says_what_fits_what_does_not_and_by_how_much():
    found = sentences(DownTheList(), village("5 bridge", "3 well", "2 hall"))
    assert found == {
        "bridge": "Funded: the money still covers it.",
        "well": "Not funded: the money left is short by Rp 10 million.",
        "hall": "Not funded: it costs Rp 20 million more than the whole ceiling.",
        "lamp": "Not funded: nobody chose it.",
    }


def test_the_variants_say_what_the_meeting_had_agreed_on():
    election = village("5 bridge", "3 well", "2 lamp")
    stopped = sentences(DownTheList(overrun=Overrun.STOP), election)
    assert stopped["lamp"] == "Not funded: the list ended before it, as the meeting had agreed."
    few = sentences(DownTheList(fewest_votes=3), election)
    assert few["lamp"] == "Not funded: it has fewer votes than the meeting had agreed on."


def test_equals_in_the_list_hear_what_ordered_them():
    found = sentences(DownTheList(), village("2 bridge well", costs="bridge 60, well 30"))
    assert found["well"].endswith("Same place in the list as another: the lower cost goes first.")
    by_lot = sentences(DownTheList(), village("2 a b", costs="a 60, b 60"))
    assert by_lot["a"].endswith("Same place, cost and support as another: the public lot decided the order.")


def test_supporters_read_who_paid_how_much_in_which_round():
    found = sentences(CORE, village("4 bridge", "1 well"), INDONESIAN)
    assert found["bridge"] == "Didanai di putaran 1: 4 warga membayar Rp 15.000.000 masing-masing."
    assert found["well"] == "Belum didanai: uang para pendukungnya kurang Rp 30 juta."


def test_those_who_are_short_read_where_their_supporters_money_went():
    election = village(
        "3 bridge lamp", "1 bridge lamp well", "1 well", "5 hall", costs="bridge 24, lamp 6, well 40, hall 90"
    )
    found = sentences(CORE, election, INDONESIAN)
    assert found["well"] == "Belum didanai: kurang Rp 27,5 juta setelah para pendukungnya membayar nomor 1 dan 2."
    english = sentences(CORE, election)["well"]
    assert english.endswith("short by Rp 27.5 million, having paid for number 1 and 2.")


def test_after_three_names_a_sentence_says_that_there_are_others():
    costs = "a 20, b 18, c 16, d 14, x 60"
    election = village("4 a b c d", "1 a b c d x", "1 x", ceiling=90, costs=costs)
    assert sentences(CORE, election)["x"].endswith("having paid for number 1, 2, 3 and others.")


def test_different_payments_are_told_by_the_largest():
    poorer = village("1 a", "1 a b", "1 b c", ceiling=90, costs="a 30, b 45, c 80")
    assert sentences(CORE, poorer)["b"] == "Funded in round 2: 2 residents paid for it, at most Rp 30,000,000 each."


def test_a_single_resident_is_no_crowd():
    alone = village("1 a", "1 b", costs="a 40, b 70")
    assert sentences(CORE, alone, INDONESIAN)["a"] == "Didanai di putaran 1: satu warga membayar Rp 40.000.000."


@pytest.mark.parametrize(
    ("election", "name", "ending"),
    [
        (village("1 a b", ceiling=80, costs="a 30, b 80"), "a", "the lower cost went first."),
        (village("1 a b", ceiling=80, costs="a 50, b 50"), "a", "cost and support; the public lot decided."),
        (
            village("1 x p", "3 x", "2 p", "2 q", "1 z", ceiling=225, costs="x 100, q 20, p 20, z 99"),
            "p",
            "of the same cost; more support went first.",
        ),
    ],
    ids=["cost", "lot", "support"],
)
def test_level_offers_hear_what_decided(election, name, ending):
    assert sentences(CORE, election)[name].endswith(ending)


def test_money_left_over_and_money_for_everything_are_told_as_such():
    rule = EqualShares(completion=Completion.GREEDY)
    all_fits = village("3 bridge", "1 well", costs="bridge 60, well 30, hall 50")
    assert sentences(rule, all_fits)["well"] == "Funded: the money covers everything that anybody chose."
    left = village("2 bridge", "1 bridge hall", "1 well", costs="bridge 60, well 30, hall 50")
    found = sentences(rule, left)
    assert found["well"].startswith("Funded from the money left over, in the order of votes.")


def test_votes_that_were_lacking_are_told():
    explainer = Explainer(wording=INDONESIAN, numbers={})
    assert explainer.votes_lacking(1) == "Kurang satu suara lagi."
    assert explainer.votes_lacking(4) == "Kurang 4 suara lagi."


def test_foreign_money_is_told_in_its_own_currency_to_the_nearest_whole():
    explainer = Explainer(wording=ENGLISH, numbers={}, currency="PLN", unit=100)
    assert explainer.money(Fraction(123_450)) == "PLN 1,235"
    assert explainer.money(Fraction(123_449, 3)) == "PLN 411"
    assert "Rp" not in explainer.money(5)


@settings(deadline=None)
@given(contest=contests())
def test_every_decision_of_every_rule_has_a_whole_sentence_in_both_languages(contest):
    rules = [DownTheList(), DownTheList(overrun=Overrun.STOP, fewest_votes=2), CORE, EqualShares(step_rupiah=1)]
    rules += [Phragmen(), Phragmen(at_the_ceiling=AtTheCeiling.SKIP, completes_greedily=True)]
    rules += [WithComparison(rule=CORE)]
    for rule in rules:
        for wording, begin in ((INDONESIAN, ("Didanai", "Belum didanai")), (ENGLISH, ("Funded", "Not funded"))):
            for sentence in sentences(rule, contest, wording).values():
                assert sentence.startswith(begin)
                assert sentence.endswith(".")
                assert "%(" not in sentence


THIRTY = Reserve(group=ProposingGroup.WOMEN, percent=30)


def with_reserve(rule, election, *names, wording=ENGLISH, reserve=THIRTY):
    """The sentences of an election in which these are the group's own proposals."""
    contenders = tuple(
        replace(one, proposing_group=reserve.group if one.proposal_id in names else None) for one in election.contenders
    )
    explainer = Explainer(
        wording=wording, numbers={one.proposal_id: one.ballot_number for one in contenders}, reserve=reserve
    )
    found = WithReserve(rule=rule, reserve=reserve).fund(replace(election, contenders=contenders))
    return {one.place.contender.proposal_id: explainer.why(one) for one in found.decisions}


def test_a_list_says_what_the_reserve_did():
    election = village("5 bridge", "3 well", "2 lamp", costs="bridge 60, well 40, lamp 5")
    assert with_reserve(DownTheList(), election, "well", "lamp") == {
        "lamp": "Funded from the share set aside for proposals of the women's group.",
        "bridge": "Funded: the money still covers it.",
        "well": "Not funded: the money left is short by Rp 5 million. "
        "Neither did the share set aside for proposals of the women's group reach it.",
    }
    assert with_reserve(DownTheList(), election, "well", "lamp", wording=INDONESIAN)["lamp"] == (
        "Didanai dari bagian yang disisihkan untuk usulan kelompok perempuan."
    )


def test_what_the_reserve_did_not_reach_and_the_rest_did_says_both():
    election = village("5 bridge", "3 well", "2 lamp", costs="bridge 50, well 40, lamp 5")
    assert with_reserve(DownTheList(), election, "well", "lamp")["well"] == (
        "Funded: the money still covers it. The share set aside for proposals of the women's group did not reach it; "
        "it got its money together with all others."
    )


def test_under_shares_the_payments_are_told_with_where_the_money_came_from():
    election = village("2 lamp", "1 lamp well", "2 bridge", costs="bridge 60, well 20, lamp 30")
    assert with_reserve(CORE, election, "lamp", "well")["lamp"] == (
        "Funded in round 1: 3 residents paid Rp 10,000,000 each. "
        "The money came from the share set aside for proposals of the women's group."
    )


def test_where_the_reserve_covers_all_of_its_group_that_is_not_said_of_all_the_money():
    found = with_reserve(EqualShares(), village("3 lamp", "2 bridge", costs="bridge 60, lamp 5"), "lamp")
    assert found["lamp"] == "Funded from the share set aside for proposals of the women's group."


def test_another_group_is_called_by_the_name_it_was_given():
    other = Reserve(group=ProposingGroup.OTHER, percent=30, name="nelayan kecil")
    found = with_reserve(DownTheList(), village("3 lamp", "2 bridge"), "lamp", reserve=other, wording=INDONESIAN)
    assert found["lamp"] == "Didanai dari bagian yang disisihkan untuk usulan nelayan kecil."


@pytest.mark.parametrize("name", ["hall", "well"])
def test_what_no_money_could_have_changed_is_not_said_of_the_reserve(name):
    found = with_reserve(DownTheList(), village("3 bridge", "2 hall"), "hall", "well")
    assert "set aside" not in found[name]
