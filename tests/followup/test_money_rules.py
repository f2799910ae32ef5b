"""What may stand in the ledger, what is pointed out about it, and how far work is."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.followup.rules.asking import withholding_reason
from facilitation.followup.rules.ledger import (
    COUNTERPARTY_LIMIT,
    PURPOSE_LIMIT,
    AmountOutOfRange,
    Entry,
    EntryInFuture,
    EntryTooEarly,
    Movement,
    Payer,
    UnknownPayer,
    Voucher,
    checked_entry,
    payer_of,
    reversal_of,
)
from facilitation.followup.rules.money import (
    NOTHING,
    Alert,
    Sums,
    Tolerance,
    alerts,
    alerts_beside_work,
    plan_of,
    total,
)
from facilitation.followup.rules.progress import (
    WORDS_LIMIT,
    PercentOutOfRange,
    Progress,
    ProgressInFuture,
    ProgressTooEarly,
    before_and_after,
    checked_progress,
    parse_percent,
)
from facilitation.followup.views import NOBODY_WAITS, ProposalMoney, Seen, Share
from facilitation.kernel.money import MAX_RUPIAH
from facilitation.kernel.wording import TextEmpty, TextTooLong

TODAY = date(2026, 11, 29)
ADOPTED = date(2026, 8, 12)
TOLERANCE = Tolerance()
RUPIAH = st.integers(0, MAX_RUPIAH)
SUMS = st.builds(Sums, planned_rupiah=RUPIAH, received_rupiah=RUPIAH, spent_rupiah=RUPIAH)


def entry(**different):
    usual = {
        "movement": Movement.SPENT,
        "payer": Payer(source_code="DDS"),
        "amount_rupiah": 1_500_000,
        "happened_on": TODAY,
        "purpose": "Semen 20 sak",
    }
    return Entry(**(usual | different))


def checked(one):
    return checked_entry(one, first_on=ADOPTED, today=TODAY)


@pytest.mark.parametrize("rupiah", [0, -1, MAX_RUPIAH + 1, -MAX_RUPIAH])
def test_an_entry_is_of_one_rupiah_or_more_and_of_no_more_than_anybody_has(rupiah):
    with pytest.raises(AmountOutOfRange):
        checked(entry(amount_rupiah=rupiah))


@pytest.mark.parametrize("day", [TODAY + timedelta(days=1), date(9999, 12, 31)])
def test_money_that_has_not_moved_yet_is_not_written_down(day):
    with pytest.raises(EntryInFuture):
        checked(entry(happened_on=day))


@pytest.mark.parametrize("day", [ADOPTED - timedelta(days=1), date(1, 1, 1)])
def test_the_ledger_begins_with_the_adoption(day):
    with pytest.raises(EntryTooEarly) as refusal:
        checked(entry(happened_on=day))
    assert refusal.value.fields == {"first_on": "2026-08-12"}
    assert checked(entry(happened_on=ADOPTED)).happened_on == ADOPTED


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"purpose": "  "}, TextEmpty),
        ({"purpose": "x" * (PURPOSE_LIMIT + 1)}, TextTooLong),
        ({"counterparty": "x" * (COUNTERPARTY_LIMIT + 1)}, TextTooLong),
    ],
)
def test_words_that_cannot_be_kept_are_refused(said, refusal):
    with pytest.raises(refusal):
        checked(entry(**said))


def test_words_are_kept_as_they_are_read():
    kept = checked(entry(purpose=" Semen\n 20  sak\x00 ", counterparty=" Toko  Jaya 🧱 "))
    assert (kept.purpose, kept.counterparty) == ("Semen 20 sak", "Toko Jaya 🧱")


@pytest.mark.parametrize("payer", [Payer(source_code="DDS"), Payer(partner_id="a" * 20)])
def test_a_payer_is_read_back_from_its_key(payer):
    assert payer_of(payer.key) == payer


@pytest.mark.parametrize("key", ["", "DDS", "source:", "partner:", "bank:1"])
def test_what_names_nobody_is_refused(key):
    with pytest.raises(UnknownPayer):
        payer_of(key)


def test_an_entry_and_what_undoes_it_add_up_to_nothing_and_the_voucher_stays_where_it_was():
    one = entry(voucher=Voucher(digest="d" * 64, media="pdf"), counterparty="Toko Jaya")
    undone = reversal_of(one, " Salah  ketik. ", today=TODAY)
    assert one.amount_rupiah + undone.amount_rupiah == 0
    assert (undone.movement, undone.payer, undone.purpose) == (one.movement, one.payer, "Salah ketik.")
    assert undone.voucher.digest == ""
    with pytest.raises(TextEmpty):
        reversal_of(one, "", today=TODAY)


@given(ceiling=RUPIAH, contributions=st.lists(st.tuples(st.sampled_from("abc"), RUPIAH), max_size=9))
def test_the_plan_is_the_ceilings_part_and_every_contribution(ceiling, contributions):
    partners = [(Payer(partner_id=name), rupiah) for name, rupiah in contributions]
    plan = plan_of([(Payer(source_code="DDS"), ceiling), *partners])
    assert plan[Payer(source_code="DDS")].planned_rupiah == ceiling
    assert total(plan.values()).planned_rupiah == ceiling + sum(rupiah for _name, rupiah in contributions)


@given(shares=st.lists(SUMS, max_size=9))
def test_sums_lose_no_rupiah_in_whatever_order_they_are_added(shares):
    whole = total(shares)
    assert whole == total(reversed(shares))
    assert whole.received_rupiah - whole.spent_rupiah == sum(one.left_rupiah for one in shares) == whole.left_rupiah
    assert total([]) == NOTHING


@pytest.mark.parametrize(
    ("spent", "found"),
    [(100, ()), (110, ()), (111, (Alert.SPENT_ABOVE_PLAN,)), (200, (Alert.SPENT_ABOVE_PLAN,))],
)
def test_more_than_a_tenth_above_the_plan_is_pointed_out(spent, found):
    assert alerts(Sums(planned_rupiah=100, received_rupiah=200, spent_rupiah=spent), TOLERANCE) == found


def test_a_single_rupiah_above_the_tolerance_is_seen_however_large_the_sums_are():
    plan = 10 * (MAX_RUPIAH // 110)
    at_most = plan * 110 // 100
    for spent, found in ((at_most, ()), (at_most + 1, (Alert.SPENT_ABOVE_PLAN,))):
        assert alerts(Sums(planned_rupiah=plan, received_rupiah=MAX_RUPIAH, spent_rupiah=spent), TOLERANCE) == found


def test_what_was_not_received_or_not_planned_cannot_be_spent_unseen():
    assert alerts(Sums(planned_rupiah=100, spent_rupiah=1), TOLERANCE) == (Alert.SPENT_ABOVE_RECEIVED,)
    assert alerts(Sums(received_rupiah=1, spent_rupiah=1), TOLERANCE) == (Alert.SPENT_ABOVE_PLAN,)


@pytest.mark.parametrize(
    ("spent", "work", "is_ahead"),
    [(20, None, False), (21, None, True), (70, 50, False), (71, 50, True), (100, 100, False), (100, 0, True)],
)
def test_money_more_than_twenty_points_ahead_of_the_work_is_pointed_out(spent, work, is_ahead):
    sums = Sums(planned_rupiah=100, received_rupiah=100, spent_rupiah=spent)
    assert (Alert.AHEAD_OF_WORK in alerts_beside_work(sums, work, TOLERANCE)) is is_ahead


def test_how_much_is_tolerated_is_a_setting():
    sums = Sums(planned_rupiah=100, received_rupiah=200, spent_rupiah=130)
    assert alerts_beside_work(sums, 100, Tolerance(over_plan_percent=30, ahead_points=30)) == ()
    strict = Tolerance(over_plan_percent=0, ahead_points=0)
    assert alerts_beside_work(sums, 100, strict) == (Alert.SPENT_ABOVE_PLAN, Alert.AHEAD_OF_WORK)


@given(sums=SUMS, work=st.none() | st.integers(0, 100))
def test_percentages_never_divide_by_nothing(sums, work):
    alerts_beside_work(sums, work, TOLERANCE)
    assert (sums.spent_percent is None) is (sums.planned_rupiah == 0)
    assert sums.to_come_rupiah >= 0


def looked(last_on=None, **different):
    usual = {"percent": 50, "seen_on": TODAY, "words": "Pondasi sudah dicor."}
    return checked_progress(Progress(**(usual | different)), last_on=last_on, adopted_on=ADOPTED, today=TODAY)


@pytest.mark.parametrize("percent", [-1, 101, 10**20])
def test_work_is_done_from_nothing_to_all_of_it(percent):
    with pytest.raises(PercentOutOfRange):
        looked(percent=percent)


@pytest.mark.parametrize("typed", ["", "setengah", "-1", "101", "50,5", "\u0665\u0660", "1e2", "9" * 400])
def test_what_is_no_whole_percent_is_refused(typed):
    with pytest.raises(PercentOutOfRange):
        parse_percent(typed)


@pytest.mark.parametrize(("typed", "percent"), [("0", 0), (" 50 % ", 50), ("100%", 100), ("007", 7)])
def test_percent_is_read_as_people_write_it(typed, percent):
    assert parse_percent(typed) == percent


def test_nothing_is_seen_before_it_is_there_and_nothing_before_what_was_seen_last():
    with pytest.raises(ProgressInFuture):
        looked(seen_on=TODAY + timedelta(days=1))
    with pytest.raises(ProgressTooEarly) as refusal:
        looked(last_on=TODAY, seen_on=TODAY - timedelta(days=1))
    assert refusal.value.fields == {"first_on": "2026-11-29"}
    assert looked(seen_on=ADOPTED - timedelta(days=366)).percent == 50
    with pytest.raises(ProgressTooEarly):
        looked(seen_on=ADOPTED - timedelta(days=367))


@pytest.mark.parametrize(("words", "refusal"), [("", TextEmpty), ("x" * (WORDS_LIMIT + 1), TextTooLong)])
def test_whoever_cannot_see_the_photo_is_told_what_is_seen(words, refusal):
    with pytest.raises(refusal):
        looked(words=words)


def seen(number, percent, photo="a"):
    return Seen(number=number, proposal_id="p", percent=percent, seen_on=TODAY, words="Jalan", photo_digest=photo)


def test_before_is_the_last_photo_of_nothing_done_and_after_the_last_of_everything_done():
    all_seen = (seen(1, 0, ""), seen(2, 0), seen(3, 0), seen(4, 50), seen(5, 100), seen(6, 100), seen(7, 100, ""))
    assert [one.number for one in before_and_after(all_seen)] == [3, 6]
    assert before_and_after(all_seen[3:4]) == (None, None)


def test_a_question_is_withheld_for_a_reason_and_shown_again_without_one():
    assert (withholding_reason("  Menyebut  nama. "), withholding_reason("  ")) == ("Menyebut nama.", "")


@pytest.mark.row("S1-19")
def test_the_plan_and_what_is_spent_are_told_for_each_person_who_benefits():
    share = Share(
        payer=Payer(source_code="DDS"),
        partner_name="",
        sums=Sums(planned_rupiah=10_000_000, spent_rupiah=7_500_000),
        tolerance=TOLERANCE,
    )
    usual = {"proposal_id": "p", "number": 1, "ballot_number": 1, "title": "Sumur", "now": None, "is_agreed": True}
    usual |= {"shares": (share,), "seen": (), "waiting": NOBODY_WAITS, "tolerance": TOLERANCE}
    money = ProposalMoney(people=40, **usual)
    assert (money.planned_per_person_rupiah, money.spent_per_person_rupiah) == (250_000, 187_500)
    for nobody in (None, 0):
        assert ProposalMoney(people=nobody, **usual).planned_per_person_rupiah is None
