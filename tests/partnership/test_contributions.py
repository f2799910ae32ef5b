"""Promises behind the door: within the cost, step by step, for ever, on both databases."""

from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from facilitation.aspirations.commands import MergeProposals, ParkProposal, RewordProposal, UnmergeProposal
from facilitation.kernel.database import writing_engine
from facilitation.kernel.errors import NotFoundHere
from facilitation.partnership import queries
from facilitation.partnership.commands import ConfirmContribution, DescribePartnership, RecordContribution
from facilitation.partnership.events import ContributionChanged
from facilitation.partnership.rules.acting import ProposalTakesNone
from facilitation.partnership.rules.contribution import (
    AboveCost,
    ContributionKind,
    ContributionState,
    CostBelowPromises,
    NoSuchStep,
    Promise,
)
from facilitation.partnership.rules.form import FormContradicts, PartnershipForm, PartnershipNeedsTwo
from facilitation.partnership.rules.partner import PartnerRetired
from facilitation.partnership.rules.sector import Sector
from facilitation.partnership.rules.shortfall import Contributed
from tests.meetings.crowd import accepted, at_once, refused
from tests.partnership.conftest import AGENCY, COMPANY, GROUP, JUTA, NGO, money


def test_a_promise_goes_from_pledged_to_delivered_and_every_step_stays(partners, published):
    company = partners.register()
    given = partners.record(company, money(4))
    assert partners.line().contributed == Contributed(pledged_rupiah=4 * JUTA)
    partners.confirm(given, "Surat 12/CV/2026")
    partners.deliver(given)
    (contribution,) = partners.line().contributions
    assert [(one.state, one.note) for one in contribution.steps] == [
        (ContributionState.PLEDGED, ""),
        (ContributionState.CONFIRMED, "Surat 12/CV/2026"),
        (ContributionState.DELIVERED, "Ada."),
    ]
    assert partners.line().contributed == Contributed(delivered_rupiah=4 * JUTA)
    assert sum(isinstance(one, ContributionChanged) for one in published.events) == 3


def test_what_is_taken_back_counts_no_more_and_stays_readable_with_its_reason(partners):
    given = partners.record(partners.register(), money(10))
    partners.withdraw(given, "Usaha tutup")
    line = partners.line()
    assert (line.standing, line.room_rupiah) == ((), 10 * JUTA)
    assert line.withdrawn[0].steps[-1].note == "Usaha tutup"
    partners.record(partners.register(NGO), money(10))


def test_a_step_that_does_not_follow_is_refused_and_the_same_step_twice_is_one(partners):
    given = partners.record(partners.register(), money(1))
    with pytest.raises(NoSuchStep):
        partners.deliver(given)
    partners.confirm(given)
    partners.confirm(given)
    partners.deliver(given)
    with pytest.raises(NoSuchStep):
        partners.withdraw(given)
    assert len(partners.line().contributions[0].steps) == 3


def test_more_than_the_cost_is_refused_to_the_rupiah(partners):
    partners.record(partners.register(), money(6))
    other = partners.register(NGO)
    with pytest.raises(AboveCost) as refusal:
        partners.record(other, Promise(**_of(money(4)) | {"amount_rupiah": 4 * JUTA + 1}))
    assert refusal.value.fields == {"cost_rupiah": 10 * JUTA, "room_rupiah": 4 * JUTA}
    partners.record(other, money(4))
    assert partners.line().coverage.missing_rupiah == 0


def test_a_message_sent_twice_is_one_promise(partners):
    company = partners.register()
    first = partners.record(company, money(6), submission_id="5" * 32)
    assert partners.record(company, money(6), submission_id="5" * 32) == first
    assert len(partners.line().contributions) == 1


@pytest.mark.race
def test_of_promises_at_once_none_pushes_the_sum_above_the_cost(partners, door):
    company = partners.register()
    orders = [
        RecordContribution(
            meeting_id=partners.meeting_id,
            proposal_id=partners.proposal_id,
            partner_id=company,
            submission_id=f"{number:032x}",
            promise=money(3),
        )
        for number in range(8)
    ]
    replies = at_once(door, [(order, partners.leading) for order in orders])
    assert (len(accepted(replies)), refused(replies, AboveCost)) == (3, 5)
    assert partners.line().contributed.promised_rupiah == 9 * JUTA


@pytest.mark.race
def test_a_promise_confirmed_many_times_at_once_has_one_such_step(partners, door):
    given = partners.record(partners.register(), money(3))
    order = ConfirmContribution(meeting_id=partners.meeting_id, contribution_id=given, note="")
    at_once(door, [(order, partners.leading)] * 8)
    assert [one.state for one in partners.line().contributions[0].steps] == ["pledged", "confirmed"]


def test_nothing_is_promised_to_a_proposal_off_the_list_or_by_a_retired_partner(partners):
    company, ngo = partners.register(), partners.register(NGO)
    partners.retire(ngo)
    with pytest.raises(PartnerRetired):
        partners.record(ngo, money(1))
    park = ParkProposal(meeting_id=partners.meeting_id, proposal_id=partners.proposal_id, reason="Ditunda")
    partners.perform(park)
    with pytest.raises(ProposalTakesNone):
        partners.record(company, money(1))
    for wrong in ("", "tidak-ada"):
        with pytest.raises(NotFoundHere):
            partners.record(company, money(1), proposal_id=wrong or "0" * 20)


def test_another_meetings_promise_is_not_found(partners, village, other_leading):
    given = partners.record(partners.register(), money(1))
    command = ConfirmContribution(meeting_id=str(other_leading.meeting_id), contribution_id=given, note="")
    with pytest.raises(NotFoundHere):
        village.door.perform(command, other_leading)


def test_a_cost_never_falls_below_what_is_promised(partners):
    partners.record(partners.register(), money(6))
    reword = {"meeting_id": partners.meeting_id, "proposal_id": partners.proposal_id, "title": "Jembatan"}
    with pytest.raises(CostBelowPromises):
        partners.perform(RewordProposal(**reword, cost_rupiah=6 * JUTA - 1))
    partners.perform(RewordProposal(**reword, cost_rupiah=6 * JUTA))
    assert partners.line().coverage.missing_rupiah == 0


def test_merging_takes_promises_along_and_taking_it_back_finds_them_again(partners, village, wati):
    company = partners.register()
    other = village.propose(partners.leading, wati, "Gorong-gorong", cost_rupiah=8 * JUTA)
    partners.record(company, money(4))
    partners.record(company, money(7), proposal_id=other)
    merge = MergeProposals(
        meeting_id=partners.meeting_id, kept_proposal_id=partners.proposal_id, merged_proposal_id=other
    )
    with pytest.raises(CostBelowPromises):
        partners.perform(merge)
    partners.perform(
        RewordProposal(
            meeting_id=partners.meeting_id, proposal_id=partners.proposal_id, title="Jembatan", cost_rupiah=11 * JUTA
        )
    )
    partners.perform(merge)
    assert partners.line().contributed.promised_rupiah == 11 * JUTA
    with pytest.raises(AboveCost):
        partners.record(company, money(1), proposal_id=other)
    partners.perform(UnmergeProposal(meeting_id=partners.meeting_id, proposal_id=other))
    assert partners.line().contributed.promised_rupiah == 4 * JUTA
    assert partners.line(other).contributed.promised_rupiah == 7 * JUTA
    assert set(queries.contributed(village.reading, partners.meeting_id)) == {partners.proposal_id, other}


def test_what_no_partner_gives_to_is_in_no_sum(partners, village):
    assert queries.contributed(village.reading, partners.meeting_id) == {}


@pytest.mark.parametrize("table", ["contribution", "contribution_step"])
@pytest.mark.parametrize("statement", ["DELETE FROM {0}", "UPDATE {0} SET {1}"])
def test_the_database_itself_refuses_to_change_a_promise(partners, database_url, table, statement):
    partners.record(partners.register(), money(1))
    changed = {"contribution": "amount_rupiah = 1", "contribution_step": "note = 'lain'"}[table]
    engine = writing_engine(database_url)
    with pytest.raises(DBAPIError), engine.begin() as connection:
        connection.execute(text(statement.format(table, changed)))
    engine.dispose()


def describe(partners, *, is_partnership=True, form=None, afterwards=""):
    return DescribePartnership(
        meeting_id=partners.meeting_id,
        proposal_id=partners.proposal_id,
        is_partnership=is_partnership,
        stated_form=form,
        afterwards=afterwards,
    )


@pytest.mark.row("S0-14")
def test_a_partnership_needs_two_parties_and_no_form_that_contradicts_them(partners):
    with pytest.raises(PartnershipNeedsTwo):
        partners.perform(describe(partners))
    partners.record(partners.register(GROUP), money(4))
    with pytest.raises(FormContradicts):
        partners.perform(describe(partners, form=PartnershipForm.GOVERNMENT_BUSINESS))
    partners.perform(describe(partners, form=PartnershipForm.GOVERNMENT_COMMUNITY, afterwards="Kelompok air"))
    line = partners.line()
    assert (line.form, line.is_partnership, line.afterwards) == ("government_community", True, "Kelompok air")
    assert line.sectors == (Sector.GOVERNMENT, Sector.RESIDENTS)


@pytest.mark.row("S3-25")
def test_what_was_written_down_is_pointed_out_when_its_parties_change(partners):
    given = partners.record(partners.register(GROUP), money(4))
    partners.perform(describe(partners, form=PartnershipForm.GOVERNMENT_COMMUNITY))
    assert partners.line().lacks_afterwards
    partners.record(partners.register(), money(1))
    assert (partners.line().form, partners.line().contradicts) == (PartnershipForm.MULTI_PARTY, True)
    for one in partners.line().standing:
        partners.withdraw(one.contribution_id)
    assert partners.line().lacks_parties
    assert given


def test_where_partners_carry_the_whole_cost_the_village_is_no_party_but_an_agency_is(partners):
    partners.record(partners.register(GROUP), money(6))
    partners.record(partners.register(), money(4))
    assert partners.line().form is PartnershipForm.CIVIL_BUSINESS
    expertise = Promise(**_of(money(0)) | {"kind": ContributionKind.EXPERTISE})
    partners.record(partners.register(AGENCY), expertise)
    assert partners.line().form is PartnershipForm.MULTI_PARTY


@pytest.mark.row("S0-15")
def test_an_empty_benefit_is_pointed_out_and_not_refused(partners):
    partners.record(partners.register(), money(1, benefit=""))
    assert partners.line().contributions[0].lacks_benefit


@pytest.mark.row("S1-26", "S2-02", "S4-23")
def test_money_and_everything_that_is_worth_money_make_one_sum(partners):
    group = partners.register(GROUP)
    for kind in ContributionKind:
        partners.confirm(partners.record(group, money(1, kind=kind, valuation="40 orang, 2 hari")))
    assert [one.promise.kind for one in partners.line().standing] == list(ContributionKind)
    assert {kind.value for kind in ContributionKind} == {
        *("money", "labour", "land", "material", "expertise", "equipment")
    }
    covered = partners.line().coverage
    assert (covered.firm_rupiah, covered.missing_rupiah) == (6 * JUTA, 4 * JUTA)


def test_a_promise_is_overdue_after_its_day(partners):
    partners.record(partners.register(), money(1, due_on=date(2026, 9, 1)))
    assert partners.line(today=date(2026, 9, 2)).contributions[0].is_overdue
    assert not partners.line(today=date(2026, 9, 1)).contributions[0].is_overdue


def _of(promise):
    return {name: getattr(promise, name) for name in Promise.__slots__}


def test_promises_to_a_proposal_set_aside_count_in_no_news_and_are_kept_or_withdrawn_on_its_page(partners, village):
    given, confirmed = (partners.record(partners.register(one), money(2)) for one in (GROUP, COMPANY))
    partners.confirm(confirmed)

    def meeting():
        return village.see(partners.meeting_id)

    before = queries.news(village.reading, meeting())
    assert (before.waiting, before.contributed.firm_rupiah) == (1, 2 * JUTA)
    park = ParkProposal(meeting_id=partners.meeting_id, proposal_id=partners.proposal_id, reason="Belum jelas")
    partners.perform(park)
    village.reading.expire_all()
    after = queries.news(village.reading, meeting())
    assert (after.waiting, after.contributed) == (0, Contributed())
    day = date(2026, 9, 1)
    desk = queries.desk(village.reading, meeting(), given={}, today=day)
    assert (desk.proposals, [one.proposal_id for one in desk.set_aside]) == ((), [partners.proposal_id])
    page = queries.proposal_desk(village.reading, meeting(), desk.set_aside[0].number, given={}, today=day)
    assert page.line.is_parked
    partners.withdraw(given)
    partners.deliver(confirmed)
    with pytest.raises(NotFoundHere):
        queries.pledge_page(village.reading, meeting(), page.line.number, None, given={})
