"""The partnerships of the texts, as the village of the demonstration has them."""

import pytest

from facilitation.agreement.rules.way_out import WayOut
from facilitation.aspirations import queries as aspirations
from facilitation.followup import queries as followup
from facilitation.followup.rules.milestone import MilestoneKind
from facilitation.partnership import queries as partnership
from facilitation.partnership.rules.contribution import ContributionKind, ContributionState
from facilitation.partnership.rules.form import PartnershipForm
from facilitation.partnership.rules.parties import Party
from facilitation.partnership.rules.sector import Sector

JUTA = 1_000_000
MONEY, LABOUR, LAND, MATERIAL, EXPERTISE, EQUIPMENT = (
    *(ContributionKind.MONEY, ContributionKind.LABOUR, ContributionKind.LAND),
    *(ContributionKind.MATERIAL, ContributionKind.EXPERTISE, ContributionKind.EQUIPMENT),
)


def partners_of(told, name):
    lines = partnership.partners_of_proposals(told.session, told.last.meeting_id)
    return next(line for line in lines if line.proposal_id == told.proposal_id(name))


def benefit_of(told, name):
    lines = aspirations.listed_proposals(told.session, told.last.meeting_id)
    return next(line for line in lines if line.proposal_id == told.proposal_id(name)).benefit


def indicators_of(told, name):
    page = followup.evaluation_page(told.session, told.last, locale="id")
    title = told.tracked(name).line.title
    shown = [one for group in page.groups for one in group.indicators if one.about == title]
    return {one.indicator.name: one for one in shown}


@pytest.mark.parametrize(
    ("name", "form", "kinds"),
    [
        ("industry", PartnershipForm.GOVERNMENT_BUSINESS, {MONEY, LAND, EXPERTISE}),
        ("classes", PartnershipForm.GOVERNMENT_NONPROFIT, {MONEY, EXPERTISE, MATERIAL}),
        ("waste", PartnershipForm.MULTI_PARTY, {EQUIPMENT, EXPERTISE, LABOUR, MATERIAL}),
        ("water", PartnershipForm.GOVERNMENT_COMMUNITY, {LABOUR, LAND}),
    ],
)
def test_each_example_has_the_form_that_its_parties_give_and_what_they_promised(told, name, form, kinds):
    partners = partners_of(told, name)
    assert (partners.is_partnership, partners.stated_form, partners.form) == (True, form, form)
    assert {one.promise.kind for one in partners.contributions} == kinds
    assert all(one.state is ContributionState.DELIVERED for one in partners.contributions)
    assert partners.afterwards
    assert told.tracked(name).line.decision.amount_rupiah == partners.room_rupiah, "the village pays the rest"


def test_what_was_only_pledged_at_the_vote_was_taken_off_in_the_plenary(told):
    pledged = next(one for one in partners_of(told, "waste").contributions if one.partner_name.startswith("Koperasi"))
    waste = told.tracked("waste").line
    assert pledged.promise.amount_rupiah == 5 * JUTA
    assert waste.cost_rupiah == 60 * JUTA
    assert (waste.decision.amount_rupiah, waste.decision.way_out) == (55 * JUTA, WayOut.PARTNER)


@pytest.mark.row("S0-21")
def test_the_industrial_area_brings_an_investors_money_and_work(told):
    brings = benefit_of(told, "industry")
    assert (brings.jobs, brings.investment_rupiah) == (85, 900 * JUTA)
    (investor,) = (one for one in partners_of(told, "industry").contributions if one.sector is Sector.BUSINESS)
    assert (investor.promise.kind, investor.promise.amount_rupiah) == (MONEY, 120 * JUTA)
    measured = indicators_of(told, "industry")
    assert {name: (one.baseline, one.target, one.actual.amount) for name, one in measured.items()} == {
        "Investasi yang masuk": (0, 900, 480),
        "Lapangan kerja baru": (0, 85, 31),
    }


@pytest.mark.row("S0-22")
def test_the_classes_reach_children_of_poor_families_and_their_parents_help(told):
    reaches = benefit_of(told, "classes")
    assert (reaches.people, reaches.poor) == (36, 28)
    register = partnership.register(told.session, told.last, today=told.now.meets_on)
    (parents,) = (line for line in register.lines if line.party is Party.RESIDENTS)
    assert (parents.proposal_id, parents.in_charge) == (told.proposal_id("classes"), "Paguyuban orang tua")
    (children,) = indicators_of(told, "classes").values()
    assert (children.baseline, children.target, children.actual.amount) == (9, 28, 28)


@pytest.mark.row("S0-23")
def test_waste_is_managed_by_every_sector_and_there_is_less_of_it_and_less_illness(told):
    assert partners_of(told, "waste").sectors == tuple(Sector)
    measured = indicators_of(told, "waste")
    assert set(measured) == {"Sampah yang dibuang ke kali", "Balita sakit diare"}
    assert all(one.actual.amount < one.baseline for one in measured.values())
    assert measured["Balita sakit diare"].is_reached


@pytest.mark.row("S2-21")
def test_clean_water_is_looked_after_by_the_residents_own_group(told):
    board = followup.upkeep_board(told.session, told.last, today=told.now.meets_on)
    water = next(one for one in board.kept if one.line.proposal_id == told.proposal_id("water"))
    assert water.line.plan.caretaker == "Kelompok Pengelola Air Tirta Guyub"
    assert [one.entry.done_by for one in water.log] == ["Kelompok Tirta Guyub", "Kelompok Tirta Guyub"]
    assert all(one.entry.done_on >= water.finished for one in water.log)
    (homes,) = indicators_of(told, "water").values()
    assert (homes.indicator.unit, homes.baseline, homes.actual.amount) == ("rumah", 22, 140)


def test_the_industrial_area_is_still_being_built_and_the_other_examples_are_finished(told):
    now = {name: told.tracked(name).now.kind for name in ("industry", "classes", "waste", "water")}
    finished = MilestoneKind.FINISHED
    assert now == {"industry": MilestoneKind.UNDER_WAY, "classes": finished, "waste": finished, "water": finished}
