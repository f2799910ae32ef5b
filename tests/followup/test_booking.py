"""What a partner has delivered in money is written into the ledger by one button, once; on both databases."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from facilitation.agreement.rules.adoption import NotAdopted
from facilitation.agreement.rules.decision import Outcome
from facilitation.aspirations.rules.aspiration import SubmissionNotReadable, submission_name
from facilitation.followup import queries
from facilitation.followup.commands import BookContribution
from facilitation.followup.rules.ledger import (
    ContributionIsNoMoney,
    ContributionNotDelivered,
    Payer,
    as_delivered,
    booking_name,
)
from facilitation.followup.rules.money import Sums, Tolerance
from facilitation.followup.tables import LedgerEntryRow
from facilitation.kernel.actor import STRANGER, Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.meetings.rules.phase import Phase
from facilitation.partnership.rules.contribution import ContributionKind
from tests.agreement.conftest import Plenary
from tests.budget.conftest import BALLOTS
from tests.followup.books import DAY, DDS, JUTA, RECEIVED, SPENT, Books, staff_of
from tests.meetings.crowd import accepted, at_once
from tests.partnership.conftest import COMPANY, NGO, Partnership, money

DRAIN = "Drainase"


class Given:
    """The drain costs 50 juta: the ceiling gives 10, a company 30 in two parts that came, an NGO 10 that did not."""

    def __init__(self, vote, plenary):
        self.books = Books(plenary)
        self.partners = Partnership(vote.village, vote.leading, vote.listed[DRAIN], sent=500)

    @property
    def offered(self):
        page = self.page()
        return [one.contribution.contribution_id for one in page.to_book]

    def page(self, title=DRAIN):
        books = self.books
        proposal_id, now = books.plenary.vote.listed[title], books.meeting.phase_entered_at
        return queries.staff_ledger_page(
            books.reading, books.meeting, proposal_id, page=1, tolerance=Tolerance(), now=now
        )

    def booking(self, contribution_id, title=DRAIN):
        proposal_id = self.books.plenary.vote.listed[title]
        return BookContribution(
            meeting_id=self.books.meeting_id, proposal_id=proposal_id, contribution_id=contribution_id
        )

    def book(self, contribution_id, *, actor=None, title=DRAIN):
        return self.books.perform(self.booking(contribution_id, title), actor)


@pytest.fixture
def given(vote, village, stage):
    """The list is adopted, and two of three contributions are here."""

    def promised_before_the_vote_and_adopted():
        partners = Partnership(village, vote.leading, vote.listed[DRAIN])
        company, ngo = partners.register(), partners.register(NGO)
        ids = [partners.record(company, money(juta)) for juta in (20, 10)]
        ids.append(partners.record(ngo, money(10)))
        for one in ids:
            partners.confirm(one)
        vote.hold(*BALLOTS)
        village.go_to(vote.leading, Phase.PLENARY)
        plenary = Plenary(vote, staff_of(vote, "hasan", Role.CHAIR), staff_of(vote, "ratna", Role.OFFICIAL))
        for line in plenary.board.decided.lines:
            outcome = Outcome.AGREED if line.title == DRAIN else Outcome.RESERVE
            plenary.decide(line.title, outcome, reason="Begitu mufakatnya.")
        village.go_to(vote.leading, Phase.ADOPTION)
        plenary.adopt()
        for one in ids[:2]:
            partners.deliver(one)
        return plenary.chair, plenary.official, company, ngo, ids

    chair, official, company, ngo, ids = stage.act(promised_before_the_vote_and_adopted)
    found = Given(vote, Plenary(vote, chair, official))
    found.company, found.ngo, found.ids = company, ngo, ids
    return found


@pytest.mark.row("S3-07")
def test_what_was_delivered_is_offered_and_one_button_receives_it(given):
    first, second, _ = given.ids
    assert given.offered == [first, second]
    number = given.book(first)
    line = next(one for one in given.page().lines if one.number == number)
    assert (line.entry.movement, line.entry.payer, line.entry.amount_rupiah, line.partner_name, line.entry.purpose) == (
        RECEIVED,
        Payer(partner_id=given.company),
        20 * JUTA,
        COMPANY.name,
        "",
    )
    assert given.offered == [second]
    assert [one.to_book for one in staff_money(given).proposals if one.title == DRAIN] == [1]


def staff_money(given):
    return queries.staff_money_page(given.books.reading, given.books.meeting, Tolerance())


def test_the_sums_stay_exact_whatever_is_booked(given):
    whole = given.books.of(DRAIN).sums.planned_rupiah
    assert whole == (10 + 20 + 10 + 10) * JUTA
    for one in given.ids[:2]:
        given.book(one)
    given.books.enter(DRAIN, RECEIVED, 10)
    given.books.enter(DRAIN, SPENT, 5)
    money_of = given.books.of(DRAIN)
    assert money_of.sums == Sums(planned_rupiah=whole, received_rupiah=40 * JUTA, spent_rupiah=5 * JUTA)
    by_payer = {share.payer: share.sums for share in money_of.shares}
    firm = sum(one.promise.amount_rupiah for one in given.partners.line().standing)
    assert money_of.sums.planned_rupiah == firm + by_payer[DDS].planned_rupiah
    company = by_payer[Payer(partner_id=given.company)]
    assert (company.planned_rupiah, company.received_rupiah, company.to_come_rupiah) == (30 * JUTA, 30 * JUTA, 0)
    assert by_payer[Payer(partner_id=given.ngo)].to_come_rupiah == 10 * JUTA
    row = LedgerEntryRow
    in_ledger = select(func.sum(row.amount_rupiah)).where(row.movement == RECEIVED)
    assert given.books.reading.scalar(in_ledger) == given.books.money().sums.received_rupiah


def test_pressing_twice_gives_the_line_that_stands(given):
    number = given.book(given.ids[0])
    given.books.enter(DRAIN, SPENT, 1)
    assert given.book(given.ids[0]) == number
    assert len(given.page().lines) == 2


def test_what_was_undone_is_offered_again_and_received_once_more(given):
    first = given.ids[0]
    wrong = given.book(first)
    given.books.reverse(wrong, "Uangnya kembali.")
    assert first in given.offered
    again = given.book(first)
    assert again not in {wrong, wrong + 1}
    assert given.book(first) == again
    assert given.offered == given.ids[1:2]
    assert given.books.of(DRAIN).sums.received_rupiah == 20 * JUTA


def test_money_that_somebody_has_typed_is_pointed_out_beside_the_offer(given):
    given.book(given.ids[0])
    typed = given.books.enter(DRAIN, RECEIVED, 10, payer=Payer(partner_id=given.company))
    (offer,) = given.page().to_book
    assert (offer.contribution.contribution_id, offer.typed_rupiah) == (given.ids[1], 10 * JUTA)
    given.books.reverse(typed)
    assert [one.typed_rupiah for one in given.page().to_book] == [0]


def test_the_day_is_that_of_the_delivery(given, clock):
    clock.advance(days=3)
    given.partners.deliver(given.ids[2])
    clock.advance(days=3)
    early, late = given.book(given.ids[0]), given.book(given.ids[2])
    days = {one.number: one.entry.happened_on for one in given.page().lines}
    assert (days[early], days[late]) == (DAY, DAY + timedelta(days=3))


def test_what_came_before_the_adoption_stands_on_the_day_on_which_the_ledger_begins():
    days = [DAY - timedelta(days=30), DAY, DAY + timedelta(days=1)]
    entries = [as_delivered("p" * 20, JUTA, delivered_on=day, first_on=DAY) for day in days]
    assert [entry.happened_on for entry in entries] == [DAY, DAY, days[2]]


@pytest.mark.parametrize("undone", range(3))
def test_no_form_can_send_the_name_under_which_a_contribution_is_kept(undone):
    with pytest.raises(SubmissionNotReadable):
        submission_name(booking_name("c" * 20, undone))


def test_what_is_not_delivered_or_no_money_is_refused_and_nothing_is_kept(given):
    with pytest.raises(ContributionNotDelivered):
        given.book(given.ids[2])
    given.partners.withdraw(given.ids[2])
    with pytest.raises(ContributionNotDelivered):
        given.book(given.ids[2])
    labour = money(5, kind=ContributionKind.LABOUR, valuation="20 orang 2 hari")
    work = given.partners.record(given.ngo, labour)
    given.partners.confirm(work)
    given.partners.deliver(work)
    with pytest.raises(ContributionIsNoMoney):
        given.book(work)
    assert given.offered == given.ids[:2]
    assert given.page().lines == ()


def test_what_is_of_another_proposal_or_meeting_or_unknown_is_not_found(given, village, other_leading):
    for contribution_id, title in ((given.ids[0], "Jembatan"), ("0" * 20, DRAIN), ("", DRAIN), ("x" * 5000, DRAIN)):
        with pytest.raises(NotFoundHere):
            given.book(contribution_id, title=title)
    elsewhere = BookContribution(
        meeting_id=other_leading.meeting_id, proposal_id=given.partners.proposal_id, contribution_id=given.ids[0]
    )
    village.go_to(other_leading, Phase.REGISTRATION)
    with pytest.raises(NotInThisPhase):
        village.door.perform(elsewhere, other_leading)
    assert given.page("Jembatan").to_book == ()


def test_before_the_adoption_nothing_is_received(adopting):
    partners = Partnership(adopting.vote.village, adopting.leading, adopting.vote.listed[DRAIN], sent=500)
    here = partners.record(partners.register(), money(5))
    partners.confirm(here)
    partners.deliver(here)
    command = BookContribution(meeting_id=adopting.meeting_id, proposal_id=partners.proposal_id, contribution_id=here)
    with pytest.raises(NotAdopted):
        adopting.perform(command)


@pytest.mark.parametrize("role", [Role.MINUTE_TAKER, Role.OBSERVER, Role.RESIDENT, Role.STRANGER])
def test_nobody_else_receives_it(given, role):
    somebody = Actor(role=role, actor_id="x" * 20, meeting_id=given.books.meeting_id)
    actor = STRANGER if role is Role.STRANGER else somebody
    with pytest.raises(NotAllowed):
        given.book(given.ids[0], actor=actor)


@pytest.mark.race
def test_of_many_who_press_at_once_one_line_comes_of_it(given, door):
    official = given.books.plenary.official
    commands = [given.booking(one) for one in given.ids[:2]] * 4
    typed = [given.books.entering(DRAIN, RECEIVED, 1) for _ in range(3)]
    replies = at_once(door, [(one, official) for one in (*commands, *typed)])
    assert len(accepted(replies)) == 5
    assert given.offered == []
    assert given.books.of(DRAIN).sums.received_rupiah == 33 * JUTA
