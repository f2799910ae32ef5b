"""Forms of partnership, the directory's names, promises and what covers a cost."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.kernel.wording import TextEmpty, TextTooLong
from facilitation.partnership.rules.acting import NoMediator, refuse_mediating
from facilitation.partnership.rules.contribution import (
    AboveCost,
    ContributionKind,
    ContributionOutOfRange,
    ContributionState,
    CostBelowPromises,
    MoneyNeedsAmount,
    NoSuchStep,
    PartnerRole,
    Promise,
    ValuationMissing,
    checked_promise,
    refuse_above_cost,
    refuse_below_promises,
    step,
    withdrawal_reason,
)
from facilitation.partnership.rules.form import (
    FormContradicts,
    PartnershipForm,
    PartnershipNeedsTwo,
    form_of,
    refuse_alone,
    refuse_contradicting,
)
from facilitation.partnership.rules.parties import parties_of, sectors_of
from facilitation.partnership.rules.partner import (
    MediatorNotNonprofit,
    PartnerDetails,
    checked_details,
    contact,
    name_key,
)
from facilitation.partnership.rules.sector import SECTORS_OF, KindNotOfSector, PartnerKind, Sector, refuse_wrong_sector
from facilitation.partnership.rules.shortfall import Contributed, coverage
from facilitation.reference.unsur import one_unsur

G, B, N, R = Sector.GOVERNMENT, Sector.BUSINESS, Sector.NONPROFIT, Sector.RESIDENTS
MANY = PartnershipForm.MULTI_PARTY
EVERY_SET = [frozenset(one) for many in range(5) for one in combinations(Sector, many)]
FORMS = {
    frozenset({G, B}): PartnershipForm.GOVERNMENT_BUSINESS,
    frozenset({R, B}): PartnershipForm.CIVIL_BUSINESS,
    frozenset({N, B}): PartnershipForm.CIVIL_BUSINESS,
    frozenset({R, N}): PartnershipForm.CIVIL_NONPROFIT,
    frozenset({G, N}): PartnershipForm.GOVERNMENT_NONPROFIT,
    frozenset({G, R}): PartnershipForm.GOVERNMENT_COMMUNITY,
    # The edge on which two of the texts disagree: four sectors are counted, so three of them are many.
    frozenset({G, N, R}): MANY,
    frozenset({B, N, R}): MANY,
    frozenset({G, B, N}): MANY,
    frozenset({G, B, R}): MANY,
    frozenset({G, B, N, R}): MANY,
}


@pytest.mark.row("S0-18", "S0-19", "S0-20", "S2-14", "S2-15", "S2-16", "S2-17", "S2-18")
@pytest.mark.parametrize("sectors", EVERY_SET, ids=lambda one: "+".join(sorted(one)) or "nobody")
def test_every_set_of_sectors_has_the_form_of_the_table_and_a_single_one_none(sectors):
    assert form_of(sectors) is FORMS.get(sectors)


@pytest.mark.row("S2-14")
@pytest.mark.parametrize("sectors", EVERY_SET, ids=lambda one: "+".join(sorted(one)) or "nobody")
def test_any_other_form_than_the_derived_one_is_refused(sectors):
    refuse_contradicting(None, sectors)
    for stated in PartnershipForm:
        if stated is form_of(sectors):
            refuse_contradicting(stated, sectors)
        else:
            with pytest.raises(FormContradicts):
                refuse_contradicting(stated, sectors)


def test_a_contradiction_names_what_the_sectors_give():
    with pytest.raises(FormContradicts) as refused:
        refuse_contradicting(PartnershipForm.CIVIL_BUSINESS, {G, B})
    assert refused.value.fields == {
        "stated": "civil_business",
        "derived": "government_business",
        "sectors": "government business",
    }


@pytest.mark.parametrize("parties", [0, 1])
def test_nobody_is_a_partnership_alone(parties):
    with pytest.raises(PartnershipNeedsTwo):
        refuse_alone(7, parties)
    refuse_alone(7, 2)


def test_the_village_is_a_party_where_its_ceiling_pays_and_a_partner_is_one_however_often_it_promises():
    shop = ("shop", B)
    assert sectors_of(parties_of([shop, shop], ceiling_pays=True)) == {B, G}
    assert parties_of([shop, shop], ceiling_pays=False) == {shop}
    # An agency beside the village's own money: two parties, of one sector, which is no form.
    both = parties_of([("agency", G)], ceiling_pays=True)
    assert (len(both), form_of(sectors_of(both))) == (2, None)


@pytest.mark.parametrize("kind", list(PartnerKind))
def test_a_kind_stands_in_its_own_sectors_alone(kind):
    for sector in Sector:
        if sector in SECTORS_OF[kind]:
            refuse_wrong_sector(kind, sector)
        else:
            with pytest.raises(KindNotOfSector):
                refuse_wrong_sector(kind, sector)


@pytest.mark.row("S3-01")
def test_bkm_is_known_to_residents_and_to_non_profits():
    assert SECTORS_OF[PartnerKind.BKM] == {N, R}
    assert one_unsur("bkm").name_id.startswith("BKM")


def details(**different):
    return PartnerDetails(**({"name": "LSM Lestari", "sector": N, "kind": PartnerKind.NGO} | different))


def test_only_a_non_profit_mediates():
    assert checked_details(details(may_mediate=True)).may_mediate
    with pytest.raises(MediatorNotNonprofit):
        checked_details(details(sector=B, kind=PartnerKind.COMPANY, may_mediate=True))


@pytest.mark.parametrize(("name", "refusal"), [("", TextEmpty), ("  \n", TextEmpty), ("x" * 121, TextTooLong)])
def test_a_partner_has_a_readable_name(name, refusal):
    with pytest.raises(refusal):
        checked_details(details(name=name))


def test_a_contact_is_one_line_or_none():
    assert contact(" Bu Rini \n 0812 ") == "Bu Rini 0812"
    assert contact(" ") == ""
    with pytest.raises(TextTooLong):
        contact("x" * 121)


@pytest.mark.parametrize("same", ["CV. Maju Jaya", "maju  jaya", "Maju-Jaya, CV", "PT MAJU JAYA", "Májù Jaya"])
def test_one_organisation_is_known_under_many_spellings(same):
    assert name_key(same) == "maju jaya"


@pytest.mark.parametrize(("one", "other"), [("Maju Jaya", "Maju Jaya Ngasem"), ("CV", "PT"), ("教会", "学校")])
def test_what_tells_two_apart_stays(one, other):
    assert name_key(one) != name_key(other)


def test_mediating_needs_the_directorys_word():
    refuse_mediating("CV", mediates=False, may_mediate=False)
    refuse_mediating("LSM", mediates=True, may_mediate=True)
    with pytest.raises(NoMediator):
        refuse_mediating("CV", mediates=True, may_mediate=False)


def promise(**different):
    usual = {"role": PartnerRole.SUPPLIES, "kind": ContributionKind.MATERIAL, "amount_rupiah": 5_000}
    return Promise(**(usual | {"valuation": "10 sak semen"} | different))


@pytest.mark.parametrize(
    ("different", "refusal"),
    [
        ({"kind": ContributionKind.MONEY, "amount_rupiah": 0}, MoneyNeedsAmount),
        ({"amount_rupiah": -1}, ContributionOutOfRange),
        ({"amount_rupiah": 100_000_000_000_000}, ContributionOutOfRange),
        ({"valuation": ""}, ValuationMissing),
        ({"valuation": " "}, ValuationMissing),
        ({"valuation": "x" * 161}, TextTooLong),
        ({"benefit": "x" * 201}, TextTooLong),
    ],
)
def test_what_is_no_promise_is_refused(different, refusal):
    with pytest.raises(refusal):
        checked_promise(promise(**different))


def test_a_promise_is_kept_as_it_was_meant():
    assert checked_promise(promise(valuation=" 10  sak ", benefit=" nama baik ")) == promise(
        valuation="10 sak", benefit="nama baik"
    )
    # What nobody has put a value on needs no words for how it was found, and money explains itself.
    assert checked_promise(promise(amount_rupiah=0, valuation="")).amount_rupiah == 0
    assert checked_promise(promise(kind=ContributionKind.MONEY)).valuation == ""


STEPS = {
    ("pledged", "confirmed"),
    ("pledged", "withdrawn"),
    ("confirmed", "delivered"),
    ("confirmed", "withdrawn"),
}


@pytest.mark.parametrize("now", list(ContributionState))
@pytest.mark.parametrize("wanted", list(ContributionState))
def test_a_promise_goes_on_by_four_steps_alone(now, wanted):
    if (now.value, wanted.value) in STEPS:
        assert step(now, wanted) is wanted
    else:
        with pytest.raises(NoSuchStep):
            step(now, wanted)


def test_taking_back_needs_a_reason():
    with pytest.raises(TextEmpty):
        withdrawal_reason("  ")


def test_promises_end_at_the_cost_to_the_rupiah():
    refuse_above_cost(cost_rupiah=100, promised_rupiah=60, more_rupiah=40)
    with pytest.raises(AboveCost) as refused:
        refuse_above_cost(cost_rupiah=100, promised_rupiah=60, more_rupiah=41)
    assert refused.value.fields == {"cost_rupiah": 100, "room_rupiah": 40}


def test_a_cost_ends_at_the_promises():
    refuse_below_promises(cost_rupiah=60, promised_rupiah=60)
    with pytest.raises(CostBelowPromises):
        refuse_below_promises(cost_rupiah=59, promised_rupiah=60)


AMOUNTS = st.integers(min_value=0, max_value=200)


@pytest.mark.row("S2-09")
@given(cost=st.integers(min_value=1, max_value=200), pledged=AMOUNTS, firm=AMOUNTS, here=AMOUNTS, ceiling=AMOUNTS)
def test_the_parts_of_a_cost_always_add_up_to_it(cost, pledged, firm, here, ceiling):
    given_by_partners = Contributed(pledged_rupiah=pledged, confirmed_rupiah=firm, delivered_rupiah=here)
    parts = coverage(cost, given_by_partners, given_rupiah=ceiling)
    each = (parts.ceiling_rupiah, parts.firm_rupiah, parts.pledged_rupiah, parts.missing_rupiah)
    assert sum(each) == cost
    assert min(each) >= 0
    assert parts.needed_rupiah == parts.pledged_rupiah + parts.missing_rupiah
    assert parts.is_covered == (firm + here + ceiling >= cost)


def test_a_pledge_is_not_counted_before_it_is_confirmed():
    pledged = coverage(100, Contributed(pledged_rupiah=100))
    assert (pledged.missing_rupiah, pledged.needed_rupiah, pledged.is_covered) == (0, 100, False)
    confirmed = coverage(100, Contributed(confirmed_rupiah=100), given_rupiah=70)
    assert (confirmed.ceiling_rupiah, confirmed.is_covered) == (0, True)
