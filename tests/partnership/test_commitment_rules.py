"""What can be promised, what can become of it, how it is counted, and who looks after what is built."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.kernel.money import MAX_RUPIAH
from facilitation.kernel.wording import TextEmpty, TextTooLong
from facilitation.partnership.rules.commitment import (
    CONCLUSIONS,
    Commitment,
    CommitmentConcluded,
    CommitmentNeedsPartner,
    CommitmentOutOfRange,
    CommitmentState,
    CommitmentWithoutMeasure,
    EvidenceMissing,
    PromisedForThePast,
    PromisedTooFarAhead,
    checked_commitment,
    conclude,
    evidence,
    is_overdue,
    refuse_day,
)
from facilitation.partnership.rules.kept import NO_PROMISES, kept_of
from facilitation.partnership.rules.parties import Party
from facilitation.partnership.rules.upkeep import (
    MonthsOutOfRange,
    SwadayaOutOfRange,
    UpkeepPlan,
    checked_plan,
    is_physical,
    parse_months,
)

TODAY = date(2026, 8, 12)
PROMISE = Commitment(
    party=Party.GOVERNMENT, what="Memperbaiki jalan", amount_rupiah=5_000_000, due_on=date(2026, 12, 31)
)


@pytest.mark.parametrize(
    ("different", "refusal"),
    [
        ({"due_on": date(2026, 8, 11)}, PromisedForThePast),
        ({"due_on": date(1, 1, 1)}, PromisedForThePast),
        ({"due_on": date(2036, 8, 13)}, PromisedTooFarAhead),
        ({"due_on": date(9999, 12, 31)}, PromisedTooFarAhead),
        ({"amount_rupiah": -1}, CommitmentOutOfRange),
        ({"amount_rupiah": MAX_RUPIAH + 1}, CommitmentOutOfRange),
        ({"amount_rupiah": 0}, CommitmentWithoutMeasure),
        ({"amount_rupiah": 0, "volume": "  "}, CommitmentWithoutMeasure),
        ({"party": Party.PARTNER}, CommitmentNeedsPartner),
        ({"what": "\x00"}, TextEmpty),
        ({"what": "a" * 161}, TextTooLong),
        ({"volume": "a" * 121}, TextTooLong),
        ({"in_charge": "a" * 121}, TextTooLong),
    ],
)
def test_what_cannot_be_promised_is_refused(different, refusal):
    with pytest.raises(refusal):
        checked_commitment(replace(PROMISE, **different), today=TODAY)


def test_a_promise_is_for_today_at_the_earliest_and_ten_years_ahead_at_the_latest():
    for day in (TODAY, date(2036, 8, 12)):
        assert checked_commitment(replace(PROMISE, due_on=day), today=TODAY).due_on == day
    with pytest.raises(PromisedTooFarAhead) as refusal:
        refuse_day(date(2034, 3, 1), today=date(2024, 2, 29))
    assert refusal.value.fields == {"last_on": "2034-02-28"}


def test_who_is_no_partner_names_none_and_words_are_measure_enough():
    said = replace(PROMISE, partner_id="x" * 20, amount_rupiah=0, volume=" 20 orang,  2 hari ")
    kept = checked_commitment(said, today=TODAY)
    assert (kept.partner_id, kept.volume) == ("", "20 orang, 2 hari")


@pytest.mark.parametrize("now", CommitmentState)
@pytest.mark.parametrize("wanted", CommitmentState)
def test_what_is_concluded_stays_and_what_was_not_kept_can_be_kept_late(now, wanted):
    if wanted in CONCLUSIONS[now]:
        assert conclude(now, wanted) is wanted
        return
    with pytest.raises(CommitmentConcluded):
        conclude(now, wanted)


def test_nothing_becomes_promised_again_and_nothing_is_kept_twice():
    assert not any(CommitmentState.PROMISED in following for following in CONCLUSIONS.values())
    with pytest.raises(CommitmentConcluded):
        conclude(CommitmentState.KEPT, CommitmentState.KEPT)


@pytest.mark.parametrize(
    ("typed", "refusal"), [("", EvidenceMissing), (" \n ", EvidenceMissing), ("a" * 301, TextTooLong)]
)
def test_evidence_says_something(typed, refusal):
    with pytest.raises(refusal):
        evidence(typed)


@pytest.mark.parametrize(
    ("due_on", "state", "overdue"),
    [
        (date(2026, 8, 11), CommitmentState.PROMISED, True),
        (date(2026, 8, 12), CommitmentState.PROMISED, False),
        (date(2026, 8, 11), CommitmentState.KEPT, False),
        (date(2026, 8, 11), CommitmentState.NOT_KEPT, False),
        (date(2026, 8, 11), CommitmentState.WITHDRAWN, False),
        (None, CommitmentState.PROMISED, False),
    ],
)
def test_a_promise_is_overdue_the_day_after_its_day(due_on, state, overdue):
    assert is_overdue(due_on, state, today=TODAY) is overdue


@given(st.lists(st.tuples(st.sampled_from(CommitmentState), st.integers(0, MAX_RUPIAH), st.booleans())))
def test_every_promise_is_counted_once_and_the_share_kept_is_of_what_was_due(made):
    promises = [(state, rupiah, late and state is CommitmentState.PROMISED) for state, rupiah, late in made]
    kept = kept_of(promises)
    assert kept.promises == len(promises)
    assert kept.kept <= kept.due <= kept.promises
    assert kept.due == kept.promises - (kept.open - kept.overdue)
    assert kept.kept_rupiah + kept.open_rupiah <= sum(rupiah for _, rupiah, _ in promises)
    assert (kept.kept_percent is None) == (kept.due == 0)


def test_the_share_kept_counts_overdue_and_withdrawn_promises_as_due():
    states = (CommitmentState.KEPT, CommitmentState.WITHDRAWN, CommitmentState.PROMISED, CommitmentState.PROMISED)
    late = (False, False, True, False)
    kept = kept_of((state, 1, is_late) for state, is_late in zip(states, late, strict=True))
    assert (kept.due, kept.kept_percent, NO_PROMISES.kept_percent) == (3, 33, None)


@pytest.mark.parametrize(
    ("subfield_code", "official_name", "physical"),
    [
        ("2.4", "Pembangunan/Rehabilitasi/Peningkatan Sumber Air Bersih Milik Desa", True),
        ("2.2", "Pemeliharaan Sarana Prasarana Posyandu/Polindes/PKD", True),
        ("2.3", "Penyusunan Dokumen Perencanaan Tata Ruang Desa", False),
        ("4.3", "Peningkatan Kapasitas Kepala Desa", False),
        ("2.3", "", True),
        ("2.4", "", True),
        ("2.2", "", False),
        ("", "", False),
    ],
)
def test_a_proposal_is_physical_by_its_official_activity_and_before_that_by_its_subfield(
    subfield_code, official_name, physical
):
    assert is_physical(subfield_code=subfield_code, official_name=official_name) is physical


@pytest.mark.parametrize("typed", ["0", "121", "-6", "enam", "6,5", "9" * 40, "٦", ""])
def test_months_that_no_schedule_has_are_refused(typed):
    with pytest.raises(MonthsOutOfRange):
        parse_months(typed)


@pytest.mark.parametrize(
    ("plan", "refusal"),
    [
        (UpkeepPlan(swadaya_rupiah=-1), SwadayaOutOfRange),
        (UpkeepPlan(swadaya_rupiah=MAX_RUPIAH + 1), SwadayaOutOfRange),
        (UpkeepPlan(every_months=0), MonthsOutOfRange),
        (UpkeepPlan(caretaker="a" * 121), TextTooLong),
        (UpkeepPlan(swadaya="a" * 161), TextTooLong),
    ],
)
def test_a_plan_that_cannot_be_is_refused(plan, refusal):
    with pytest.raises(refusal):
        checked_plan(plan)


def test_a_plan_may_say_nothing():
    assert checked_plan(UpkeepPlan(caretaker=" ")) == UpkeepPlan()
