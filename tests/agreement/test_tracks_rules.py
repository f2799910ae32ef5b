"""The government's order, the gaps between both orders, and what a negotiation lets in."""

from dataclasses import replace

import pytest

from facilitation.agreement.rules.decision import AmountAboveCost
from facilitation.agreement.rules.negotiation import (
    MATTER_LIMIT,
    NAME_LIMIT,
    WORDS_LIMIT,
    ConsentLacking,
    Offer,
    PartnerUnnamed,
    SameAccountForBoth,
    Settlement,
    checked_offer,
    closing_reason,
    matter,
    refuse_same_account,
    refuse_without_consent,
    speaker,
)
from facilitation.agreement.rules.tracks import (
    MOST_RANKS,
    Place,
    RankMissing,
    RankNotANumber,
    RankTwice,
    checked_ranks,
    numbered,
    parse_rank,
    side_by_side,
)
from facilitation.agreement.rules.way_out import WayOut
from facilitation.kernel.wording import TextEmpty, TextTooLong
from facilitation.partnership.rules.parties import Party
from tests.agreement.test_rules import FUNDED

OFFER = Offer(party=Party.GOVERNMENT, words="Cukup 200 meter.", amount_rupiah=40, source_code="DDS")


@pytest.mark.parametrize("typed", ["", "0", "-1", "1,5", "satu", "²", "٣", str(MOST_RANKS + 1), "9" * 5000])
def test_a_place_that_is_no_number_is_refused(typed):
    with pytest.raises(RankNotANumber):
        parse_rank(typed)


@pytest.mark.parametrize(
    ("ranks", "refusal", "rank"),
    [
        ((("a", 1), ("b", 1)), RankTwice, 1),
        ((("a", 1), ("b", 3)), RankMissing, 2),
        ((("a", 2),), RankMissing, 1),
        ((("a", 1), ("b", 2), ("c", 2), ("d", 4)), RankTwice, 2),
        ((("a", 0), ("b", 1)), RankTwice, 0),
    ],
)
def test_an_order_with_a_hole_or_a_shared_place_is_refused(ranks, refusal, rank):
    with pytest.raises(refusal) as refused:
        checked_ranks(ranks)
    assert refused.value.fields == {"rank": rank}


def test_an_order_from_which_something_has_gone_is_numbered_anew():
    assert numbered(("c", "a", "c", "b")) == {"c": 1, "a": 2, "b": 3}
    assert numbered(()) == {}


def test_an_order_is_kept_from_its_first():
    assert checked_ranks((("b", 2), ("a", 1))) == (("a", 1), ("b", 2))
    assert checked_ranks(()) == ()
    assert parse_rank(" 12 ") == 12


def test_the_biggest_gap_stands_first_and_what_the_government_has_not_named_last():
    residents = [(name, rank) for rank, name in enumerate("abcdefgh", start=1)]
    places = side_by_side(residents, {"h": 1, "a": 2, "c": 3, "gone": 4})
    assert [(one.proposal_id, one.gap) for one in places[:3]] == [("h", 7), ("a", 1), ("c", 0)]
    assert [one.proposal_id for one in places[3:]] == ["b", "d", "e", "f", "g"]
    assert places[3] == Place(proposal_id="b", residents=2, government=None)


@pytest.mark.parametrize(
    ("different", "refusal"),
    [
        ({"amount_rupiah": 61}, AmountAboveCost),
        ({"amount_rupiah": 0}, AmountAboveCost),
        ({"words": " "}, TextEmpty),
        ({"words": "x" * (WORDS_LIMIT + 1)}, TextTooLong),
        ({"party": Party.PARTNER}, PartnerUnnamed),
        ({"party": Party.PARTNER, "partner": "x" * (NAME_LIMIT + 1)}, TextTooLong),
    ],
)
def test_an_offer_that_cannot_be_is_refused(different, refusal):
    with pytest.raises(refusal):
        checked_offer(replace(OFFER, **different), FUNDED)


def test_what_an_offer_does_not_need_is_dropped():
    assert checked_offer(replace(OFFER, partner="PT Tirta"), FUNDED) == OFFER
    words = replace(OFFER, amount_rupiah=None, way_out=WayOut.REDUCED)
    assert checked_offer(words, FUNDED) == replace(OFFER, amount_rupiah=None, source_code="")
    whole = replace(OFFER, amount_rupiah=60, way_out=WayOut.REDUCED)
    assert checked_offer(whole, FUNDED).way_out is None
    assert checked_offer(replace(OFFER, way_out=WayOut.REDUCED), FUNDED).way_out is WayOut.REDUCED


@pytest.mark.parametrize("given", [(), (Party.RESIDENTS,), (Party.GOVERNMENT,), (Party.GOVERNMENT, Party.PARTNER)])
def test_a_consensus_needs_both(given):
    with pytest.raises(ConsentLacking):
        refuse_without_consent(Settlement.CONSENSUS, given)
    refuse_without_consent(Settlement.VOTE, given)
    refuse_without_consent(Settlement.POSTPONED, given)


def test_both_together_make_a_consensus():
    refuse_without_consent(Settlement.CONSENSUS, (Party.GOVERNMENT, Party.RESIDENTS))


def test_one_account_never_consents_for_both():
    refuse_same_account("siti", ["ratna"])
    with pytest.raises(SameAccountForBoth):
        refuse_same_account("siti", ["siti"])


@pytest.mark.parametrize("settlement", [Settlement.VOTE, Settlement.POSTPONED])
def test_every_other_end_says_why(settlement):
    with pytest.raises(TextEmpty):
        closing_reason(settlement, "  ")
    assert closing_reason(settlement, " 31  setuju. ") == "31 setuju."
    assert closing_reason(Settlement.CONSENSUS, "") == ""


@pytest.mark.parametrize(
    ("rule", "typed", "refusal"),
    [
        (matter, "", TextEmpty),
        (matter, "x" * (MATTER_LIMIT + 1), TextTooLong),
        (speaker, " ", TextEmpty),
        (speaker, "x" * (NAME_LIMIT + 1), TextTooLong),
    ],
)
def test_words_that_cannot_be_kept_are_refused(rule, typed, refusal):
    with pytest.raises(refusal):
        rule(typed)
