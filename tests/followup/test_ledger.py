"""The ledger of an adopted list, on both databases."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, func, select, text, update
from sqlalchemy.exc import DatabaseError

from facilitation.agreement.rules.adoption import NotAdopted
from facilitation.agreement.rules.decision import Outcome
from facilitation.aspirations.rules.aspiration import SubmissionNotReadable
from facilitation.followup.rules.ledger import (
    AlreadyReversed,
    AmountOutOfRange,
    EntryInFuture,
    EntryTooEarly,
    IsReversal,
    Payer,
    UnknownPayer,
)
from facilitation.followup.rules.money import Alert, Sums
from facilitation.followup.tables import LedgerEntryRow
from facilitation.kernel.actor import STRANGER, Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase
from facilitation.kernel.money import MAX_RUPIAH
from facilitation.meetings.rules.phase import Phase
from tests.agreement.conftest import Plenary
from tests.budget.conftest import BALLOTS
from tests.followup.books import DAY, DDS, JUTA, RECEIVED, SPENT, Books, staff_of
from tests.meetings.crowd import accepted, at_once, refused
from tests.partnership.conftest import COMPANY, NGO, Partnership, money

WELL = "Sumur"


# Ten thousand lines like the first one, of which the door would make a long afternoon.
COPIES = """
    INSERT INTO ledger_entry
    WITH RECURSIVE copy(number) AS (SELECT 2 UNION ALL SELECT number + 1 FROM copy WHERE number < 10000)
    SELECT meeting_id, copy.number, proposal_id, 'copy-' || copy.number, movement, source_code, partner_id,
           amount_rupiah, happened_on, purpose, counterparty, voucher_digest, voucher_media, reverses, contribution_id,
           staff_id, entered_at
    FROM ledger_entry CROSS JOIN copy
"""


def sums(planned=0, received=0, spent=0):
    return Sums(planned_rupiah=planned * JUTA, received_rupiah=received * JUTA, spent_rupiah=spent * JUTA)


def ledger_sum(books, movement):
    """What the ledger itself adds up to."""
    row = LedgerEntryRow
    added = select(func.sum(row.amount_rupiah)).where(row.meeting_id == books.meeting_id, row.movement == movement)
    return int(books.reading.scalar(added) or 0)


@pytest.mark.row("S1-15")
def test_the_plan_of_every_proposal_is_what_was_adopted(books):
    page = books.money()
    assert {one.title: one.sums for one in page.proposals} == {
        "Jembatan": sums(60),
        "Posyandu": sums(30),
        WELL: sums(10),
    }
    assert ([share.payer for share in page.by_payer], page.sums) == ([DDS], sums(100))


def test_what_partners_firmly_give_is_planned_beside_the_ceilings_part(vote, village):
    """The drain costs 50 juta, of which a company has confirmed 40 before the vote: the ceiling pays 10."""
    partners = Partnership(village, vote.leading, vote.listed["Drainase"])
    company, ngo = partners.register(), partners.register(NGO)
    partners.confirm(partners.record(company, money(30)))
    partners.confirm(partners.record(company, money(5)))
    given = partners.record(company, money(5))
    partners.confirm(given)
    partners.record(ngo, money(10))  # a pledge is no money yet
    vote.hold(*BALLOTS)
    village.go_to(vote.leading, Phase.PLENARY)
    plenary = Plenary(vote, staff_of(vote, "hasan", Role.CHAIR), staff_of(vote, "ratna", Role.OFFICIAL))
    for line in plenary.board.decided.lines:
        is_drain = line.title == "Drainase"
        plenary.decide(line.title, Outcome.AGREED if is_drain else Outcome.RESERVE, reason="Begitu mufakatnya.")
    village.go_to(vote.leading, Phase.ADOPTION)
    plenary.adopt()
    books = Books(plenary)
    planned = {share.payer: share.sums.planned_rupiah for share in books.of("Drainase").shares}
    assert planned == {DDS: 10 * JUTA, Payer(partner_id=company): 40 * JUTA}
    assert books.money().sums.planned_rupiah == 50 * JUTA
    assert [share.partner_name for share in books.of("Drainase").shares] == ["", COMPANY.name]
    partners.withdraw(given)
    assert books.of("Drainase").sums.planned_rupiah == 45 * JUTA
    books.enter("Drainase", RECEIVED, 20, payer=Payer(partner_id=company))
    shortfall = next(share.sums for share in books.of("Drainase").shares if share.payer.partner_id)
    assert (shortfall.planned_rupiah, shortfall.to_come_rupiah) == (35 * JUTA, 15 * JUTA)


@pytest.mark.row("S3-07")
def test_every_page_adds_up_to_the_ledger(books):
    books.enter("Jembatan", RECEIVED, 40)
    books.enter("Jembatan", SPENT, 25, counterparty="Toko Jaya")
    wrong = books.enter(WELL, SPENT, 7)
    books.reverse(wrong)
    books.enter(WELL, SPENT, 1, payer=Payer(source_code="SWD"))
    page = books.money()
    assert {one.title: one.sums for one in page.proposals if one.sums.left_rupiah} == {
        "Jembatan": sums(60, 40, 25),
        WELL: sums(10, 0, 1),
    }
    for movement, field in ((RECEIVED, "received_rupiah"), (SPENT, "spent_rupiah")):
        in_ledger = ledger_sum(books, movement)
        assert in_ledger == getattr(page.sums, field) == sum(getattr(one.sums, field) for one in page.proposals)
        on_pages = sum(
            line.entry.amount_rupiah
            for one in page.proposals
            for line in books.page(one.title).lines
            if line.entry.movement is movement
        )
        assert on_pages == in_ledger


MOVES = st.lists(
    st.tuples(
        st.sampled_from(("Jembatan", "Posyandu", WELL)),
        st.sampled_from((RECEIVED, SPENT)),
        st.sampled_from((DDS, Payer(source_code="SWD"))),
        st.integers(1, MAX_RUPIAH),
        st.booleans(),
    ),
    max_size=6,
)


@given(moves=MOVES)
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_entered_and_undone_the_pages_add_up_to_the_ledger(books, moves):
    for title, movement, payer, rupiah, is_undone in moves:
        number = books.enter(title, movement, 1, payer=payer, amount_rupiah=rupiah)
        if is_undone:
            books.reverse(number)
    page = books.money()
    assert page.sums.received_rupiah == ledger_sum(books, RECEIVED)
    assert page.sums.spent_rupiah == ledger_sum(books, SPENT)
    assert page.sums == sum((one.sums for one in page.proposals), start=Sums())


def test_a_proposal_that_spends_a_tenth_too_much_is_pointed_out(books):
    books.enter(WELL, RECEIVED, 20)
    books.enter(WELL, SPENT, 11)
    books.look(WELL, 100)
    assert books.of(WELL).alerts == ()
    books.enter(WELL, SPENT, 1)
    assert books.of(WELL).alerts == (Alert.SPENT_ABOVE_PLAN,)
    assert [one.title for one in books.money().pointed_out] == [WELL]


def test_what_one_payer_overspends_is_seen_though_all_together_is_well(books):
    books.enter("Jembatan", RECEIVED, 60)
    books.look("Jembatan", 50)
    books.enter("Jembatan", SPENT, 5, payer=Payer(source_code="ADD"))
    money = books.of("Jembatan")
    assert money.alerts == ()
    assert money.has_alerts
    assert [share.payer.source_code for share in money.shares if share.alerts] == ["ADD"]


@pytest.mark.parametrize(
    ("different", "refusal"),
    [
        ({"payer": Payer(source_code="XXX")}, UnknownPayer),
        ({"payer": Payer(source_code="BLM")}, UnknownPayer),
        ({"payer": Payer(partner_id="0" * 20)}, UnknownPayer),
        ({"payer": Payer()}, UnknownPayer),
        ({"happened_on": DAY + timedelta(days=1)}, EntryInFuture),
        ({"happened_on": date(9999, 12, 31)}, EntryInFuture),
        ({"happened_on": DAY - timedelta(days=1)}, EntryTooEarly),
        ({"submission_id": "x"}, SubmissionNotReadable),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(books, different, refusal):
    with pytest.raises(refusal):
        books.enter(WELL, SPENT, 1, **different)
    assert books.page(WELL).lines == ()


@pytest.mark.parametrize("juta", [0, -1, 10**9])
def test_no_amount_below_or_beyond_is_kept(books, juta):
    with pytest.raises(AmountOutOfRange):
        books.enter(WELL, SPENT, juta)


def test_a_form_that_is_sent_twice_is_one_line(books):
    first = books.enter(WELL, SPENT, 3, submission_id="a" * 32)
    assert books.enter(WELL, SPENT, 3, submission_id="a" * 32) == first
    assert len(books.page(WELL).lines) == 1


def test_a_mistake_is_undone_once_by_a_line_that_names_it_and_both_stay(books):
    wrong = books.enter(WELL, SPENT, 3)
    undone_by = books.reverse(wrong, "Nota ganda.")
    undoing, line = books.page(WELL).lines
    assert (undoing.number, undoing.reverses, undoing.entry.purpose) == (undone_by, wrong, "Nota ganda.")
    assert (line.reversed_by, line.may_be_reversed, undoing.may_be_reversed) == (undone_by, False, False)
    assert undoing.entry.amount_rupiah == -3 * JUTA
    with pytest.raises(AlreadyReversed) as refusal:
        books.reverse(wrong)
    assert refusal.value.fields == {"number": wrong, "by": undone_by}
    with pytest.raises(IsReversal):
        books.reverse(undone_by)
    with pytest.raises(NotFoundHere):
        books.reverse(99)


@pytest.mark.parametrize("change", [update(LedgerEntryRow).values(amount_rupiah=1), delete(LedgerEntryRow)])
def test_the_database_itself_refuses_to_change_a_line(books, past_the_program, change):
    books.enter(WELL, SPENT, 3)
    with pytest.raises(DatabaseError):
        past_the_program(change)


@pytest.mark.parametrize("role", [Role.MINUTE_TAKER, Role.OBSERVER, Role.RESIDENT])
def test_nobody_else_keeps_the_books(books, role):
    actor = Actor(role=role, actor_id="x" * 20, meeting_id=books.meeting_id)
    for keep in (lambda: books.enter(WELL, SPENT, 1, actor=actor), lambda: books.reverse(1, actor=actor)):
        with pytest.raises(NotAllowed):
            keep()


def test_before_the_adoption_there_is_no_ledger(adopting):
    books = Books(adopting)
    assert books.money().proposals is None
    with pytest.raises(NotAdopted):
        books.enter(WELL, SPENT, 1)


def test_in_the_plenary_no_money_is_written_down(plenary):
    with pytest.raises(NotInThisPhase):
        Books(plenary).enter(WELL, SPENT, 1)


def test_another_meetings_lines_and_proposals_are_not_found(books, village, other_leading):
    number = books.enter(WELL, SPENT, 1)
    with pytest.raises(NotFoundHere):
        books.enter("0" * 20, SPENT, 1)
    command = books.reversing(number)
    with pytest.raises(NotFoundHere):
        village.door.perform(command, other_leading)


def test_money_of_a_proposal_that_a_correction_puts_back_stays_and_is_pointed_out(books):
    books.enter(WELL, RECEIVED, 10)
    books.enter(WELL, SPENT, 4)
    books.plenary.correct()
    books.plenary.decide(WELL, Outcome.RESERVE, reason="Sumber air kering.")
    books.plenary.adopt()
    assert (books.of(WELL).sums, books.of(WELL).alerts) == (sums(0, 10, 4), (Alert.SPENT_ABOVE_PLAN,))
    assert books.money().sums.spent_rupiah == ledger_sum(books, SPENT)


def test_long_ledgers_come_in_pages_and_the_sums_know_all_of_them(books, past_the_program):
    books.enter(WELL, SPENT, 1)
    past_the_program(text(COPIES))
    page = books.page(WELL, page=200)
    assert (len(page.lines), page.pages, page.lines[-1].number, page.older, page.newer) == (50, 200, 1, None, 199)
    assert books.page(WELL, page=10**9).page == 200
    assert books.page(WELL, page=-5).lines[0].number == 10_000
    assert books.money().sums.spent_rupiah == 10_000 * JUTA


@pytest.mark.race
def test_lines_written_at_once_all_count_and_one_sent_many_times_counts_once(books, door):
    commands = [books.entering(WELL, SPENT, 1) for _ in range(6)]
    twins = [books.entering(WELL, SPENT, 1, submission_id="b" * 32)] * 4
    replies = at_once(door, [(one, books.plenary.official) for one in (*commands, *twins)])
    assert len(accepted(replies)) == 7
    assert books.of(WELL).sums.spent_rupiah == 7 * JUTA == ledger_sum(books, SPENT)


@pytest.mark.race
def test_of_many_who_undo_a_line_at_once_one_does(books, door):
    number = books.enter(WELL, SPENT, 3)
    replies = at_once(door, [(books.reversing(number), books.plenary.official)] * 6)
    assert (len(accepted(replies)), refused(replies, AlreadyReversed)) == (1, 5)
    assert books.of(WELL).sums.spent_rupiah == 0 == ledger_sum(books, SPENT)


def test_a_stranger_keeps_no_books(books):
    with pytest.raises(NotAllowed):
        books.enter(WELL, SPENT, 1, actor=STRANGER)
