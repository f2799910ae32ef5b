"""What came of last year's list: adopted by two, kept, paid, built, questioned and measured."""

from datetime import date

from facilitation.agreement import queries as agreement
from facilitation.agreement.rules.adoption import CHAIR
from facilitation.agreement.rules.decision import Outcome
from facilitation.demo.village import LAST_YEARS_WISHES
from facilitation.followup import queries as followup
from facilitation.followup.rules.duration import Stretch
from facilitation.followup.rules.money import Tolerance
from facilitation.followup.rules.reply_time import ReplyPromise
from facilitation.partnership import queries as partnership

TODAY = date(2026, 9, 13)


def test_two_people_have_adopted_a_list_that_says_why_of_everything(told):
    signed = {(one.name, one.role) for one in told.adopted.signatories}
    assert signed == {("Ibu Sari", "facilitator"), ("Pak Mulyadi", CHAIR)}
    assert len(told.adopted.checksum) == 64
    decisions = [line.decision for line in told.adopted.lines]
    assert all(decision.reason for decision in decisions)
    counts = {outcome: sum(decision.outcome is outcome for decision in decisions) for outcome in Outcome}
    assert counts == {
        Outcome.AGREED: 7,
        Outcome.RESERVE: 1,
        Outcome.FORWARDED: 1,
        Outcome.NOT_ACCOMMODATED: 1,
    }
    agreed = [decision for decision in decisions if decision.is_agreed]
    assert all(one.source_code and one.mode and one.executor and one.carried_out for one in agreed)
    assert told.tracked("river").line.decision.agency == "Dinas PU Sumber Daya Air Kabupaten"


def test_about_the_road_residents_and_government_met_half_way(told):
    (about_road,) = agreement.negotiations(told.session, told.last.meeting_id, told.adopted)
    road = told.tracked("road").line
    assert about_road.proposal_id == road.proposal_id
    assert (len(about_road.offers), about_road.is_open) == (2, False)
    assert road.decision.amount_rupiah == about_road.offers[-1].offer.amount_rupiah < road.cost_rupiah


def test_all_promises_but_one_were_kept_and_each_by_what_was_seen(told):
    register = partnership.register(told.session, told.last, today=TODAY)
    overdue = [line for line in register.lines if line.is_overdue]
    assert [line.what for line in overdue] == ["Menetapkan peraturan desa tentang sampah"]
    assert (register.total.kept, register.total.due) == (15, 16)
    assert all(line.last.note for line in register.lines if not line.is_overdue)


def test_times_lie_months_apart_as_in_a_real_year(told):
    page = followup.times_page(told.session, told.last, told.now.phase_entered_at)
    medians = {one.stretch: one.median_days for one in page.usual}
    assert medians[Stretch.DECIDED] == 21
    assert medians[Stretch.BUDGETED] == (date(2025, 12, 29) - date(2025, 9, 14)).days
    assert medians[Stretch.DECIDED] < medians[Stretch.STARTED] < medians[Stretch.WHOLE]


def test_the_ledger_of_every_finished_work_comes_out_even(told):
    page = followup.money_page(told.session, told.last, Tolerance())
    by_name = {name: wish.title for name, wish in LAST_YEARS_WISHES.items()}
    sums = {one.title: one.sums for one in page.proposals}
    for name in ("water", "classes", "waste", "road", "posyandu"):
        of = sums[by_name[name]]
        assert of.planned_rupiah == of.received_rupiah == of.spent_rupiah
    industry = sums[by_name["industry"]]
    assert industry.planned_rupiah == industry.received_rupiah > industry.spent_rupiah
    assert page.sums.spent_rupiah == sum(one.spent_rupiah for one in sums.values())
    assert not any(one.alerts for one in page.proposals)


def test_somebody_asked_about_the_biggest_bill_and_everybody_reads_the_answer(told):
    water = told.proposal_id("water")
    page = followup.ledger_page(
        told.session, told.last, water, page=1, tolerance=Tolerance(), now=told.now.phase_entered_at
    )
    (questioned,) = (line for line in page.lines if line.questions)
    assert questioned.entry.voucher.digest
    line = followup.line_page(told.session, told.last, questioned.number)
    (question,) = line.questions
    assert "HDPE" in question.words
    assert [answer.is_official for answer in question.answers] == [True]


def test_works_are_seen_before_half_done_and_done(told):
    page = followup.money_page(told.session, told.last, Tolerance())
    seen = {one.title: [look.percent for look in one.seen] for one in page.proposals}
    for name in ("water", "classes", "waste", "road"):
        assert seen[LAST_YEARS_WISHES[name].title] == [0, 50, 100]
    with_photos = {one.title: sum(bool(look.photo_digest) for look in one.seen) for one in page.proposals}
    assert with_photos[LAST_YEARS_WISHES["water"].title] == 3


def test_a_complaint_was_answered_and_an_input_waits(told):
    page = followup.tickets_page(told.session, told.last, ReplyPromise(days=14, today=TODAY))
    assert [(one.kind.value, one.state) for one in page.tickets] == [
        ("input", "waiting"),
        ("obstacle", "open"),
        ("complaint", "replied"),
    ]
    assert page.waiting == 1


def test_they_met_twice_with_minutes_and_say_what_they_think(told):
    page = followup.gatherings_page(told.session, told.last, TODAY)
    assert [bool(one.versions) for one in page.over] == [True, True]
    evaluation = followup.evaluation_page(told.session, told.last, locale="id")
    told_of = [one for one in evaluation.proposals if one.usefulness.bars]
    assert len(told_of) == 3
    assert all(summary.count == 6 for _, summary in evaluation.questions)
