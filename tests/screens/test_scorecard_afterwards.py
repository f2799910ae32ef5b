"""What the scorecard counts of promises, money, work, answers and time once a list is adopted."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from facilitation.followup.rules.duration import Days
from facilitation.followup.rules.indicator import Indicator, Theme
from facilitation.followup.rules.reply_time import ReplyPromise, Waited
from facilitation.followup.rules.review import MeetingQuestion, summary
from facilitation.followup.rules.upkeep import UpkeepEntry
from facilitation.followup.views import (
    EvaluationPage,
    IndicatorGroup,
    LoggedUpkeep,
    ReviewedProposal,
    ShownIndicator,
    ShownSummary,
    ShownValue,
    TimedProposal,
    Upkeep,
    UpkeepBoard,
)
from facilitation.kernel.actor import Role
from facilitation.partnership.rules.commitment import CommitmentState, Party
from facilitation.partnership.rules.upkeep import UpkeepPlan
from facilitation.partnership.views import CommitmentStep, Register, RegisterLine, UpkeepLine
from facilitation.screens.rules.catalogue import MeasureName
from facilitation.screens.rules.measure import Part, Ratio, Unmeasured
from facilitation.screens.scorecard.afterwards import answers, durations, evaluated, promises, upkept

TODAY = date(2026, 11, 29)


def of(numerator, denominator):
    return Ratio(numerator=numerator, denominator=denominator)


def promise_of(party, state, *, partner_name="", is_overdue=False):
    step = CommitmentStep(
        state=state, note="", photo_digest="", taken_at=datetime(2026, 11, 1, tzinfo=UTC), role=Role.OFFICIAL
    )
    return RegisterLine(
        commitment_id="c",
        party=party,
        partner_id=partner_name,
        partner_name=partner_name,
        what="Pasir",
        kind=None,
        amount_rupiah=0,
        volume="",
        in_charge="",
        due_on=TODAY,
        proposal_id="",
        proposal_number=0,
        proposal_title="",
        steps=(step,),
        is_firm=True,
        is_overdue=is_overdue,
    )


@pytest.mark.row("S1-47")
def test_promises_kept_are_told_of_those_due_party_by_party():
    lines = (
        promise_of(Party.GOVERNMENT, CommitmentState.KEPT),
        promise_of(Party.GOVERNMENT, CommitmentState.PROMISED),
        promise_of(Party.PARTNER, CommitmentState.PROMISED, partner_name="CV Makmur", is_overdue=True),
    )
    parts = (
        Part(label="party:government", numerator=1, denominator=1),
        Part(label="CV Makmur", numerator=0, denominator=1),
    )
    assert promises(Register(meeting=None, lines=lines)) == Ratio(numerator=1, denominator=2, parts=parts)
    assert promises(Register(meeting=None, lines=lines[1:2])) is Unmeasured.NOTHING_DUE


def work(*, is_finished=True, caretaker="Pak RT", days_ago=10, is_physical=True):
    plan = UpkeepPlan(caretaker=caretaker)
    line = UpkeepLine(proposal_id="p", number=1, title="Sumur", is_physical=is_physical, plan=plan, afterwards="")
    entry = UpkeepEntry(done_on=TODAY - timedelta(days=days_ago), work="Kuras", done_by="Warga")
    return Upkeep(
        line=line,
        finished=date(2026, 1, 1) if is_finished else None,
        log=(LoggedUpkeep(entry=entry, photo_digest=""),),
        due_on=None,
        is_overdue=False,
    )


def test_what_is_built_counts_as_looked_after_with_a_caretaker_and_an_entry_of_the_last_half_year():
    kept = (work(), work(days_ago=183), work(days_ago=184), work(caretaker=""), work(is_finished=False))
    board = UpkeepBoard(meeting=None, kept=(*kept, work(is_physical=False)))
    assert upkept(board, TODAY) == of(2, 4)
    assert upkept(UpkeepBoard(meeting=None, kept=kept[4:]), TODAY) is Unmeasured.NOTHING_BUILT


@pytest.mark.row("S4-08")
def test_what_was_replied_to_in_time_is_told_of_what_is_due():
    sent = [
        Waited(sent_on=TODAY - timedelta(days=30), replied_on=TODAY - timedelta(days=27)),
        Waited(sent_on=TODAY - timedelta(days=30), replied_on=TODAY - timedelta(days=10)),
        Waited(sent_on=TODAY - timedelta(days=30), replied_on=None),
        Waited(sent_on=TODAY - timedelta(days=2), replied_on=None),
    ]
    found = answers(sent, ReplyPromise(days=14, today=TODAY))
    assert found[MeasureName.ANSWERED] == of(1, 3)
    assert found[MeasureName.REPLY_DAYS].median == 11.5
    nothing = answers(sent[3:], ReplyPromise(days=14, today=TODAY))
    assert set(nothing.values()) == {Unmeasured.NOTHING_SENT}


@pytest.mark.row("S1-06")
def test_days_are_those_from_the_wish_to_the_adoption_the_start_and_the_completion():
    agreed = date(2026, 8, 12)
    ways = (
        Days(wished=date(2026, 8, 2), agreed=agreed, budgeted=None, started=date(2026, 9, 12), finished=None),
        Days(wished=None, agreed=agreed, budgeted=None, started=date(2026, 8, 22), finished=date(2026, 9, 22)),
    )
    timed = tuple(TimedProposal(proposal_id="p", number=1, title="Jalan", subfield=None, days=days) for days in ways)
    found = durations(timed)
    assert found[MeasureName.DECIDED_DAYS].values == (10,)
    assert found[MeasureName.STARTED_DAYS].values == (31, 10)
    assert found[MeasureName.BUILT_DAYS].values == (31,)
    assert list(durations(()).values()) == [
        Unmeasured.NOTHING_AGREED,
        Unmeasured.NOTHING_STARTED,
        Unmeasured.NOTHING_BUILT,
    ]


def indicator(percent, *, given_up_because=""):
    value = ShownValue(measured_on=TODAY, amount=Decimal(1), percent=percent, note="", is_actual=True)
    return ShownIndicator(
        number=1,
        indicator=Indicator(name="Air", unit="KK", theme=Theme.HEALTH, baseline_thousandths=0, target_thousandths=1000),
        about="",
        subfield="",
        values=(value,),
        given_up_because=given_up_because,
    )


def page(*indicators, scores=(), heard=()):
    shown = ShownSummary.of(summary(scores))
    sumur = ReviewedProposal(
        proposal_id="p",
        title="Sumur",
        is_agreed=True,
        is_finished=True,
        beneficiaries=None,
        fit=shown,
        usefulness=shown,
    )
    return EvaluationPage(
        meeting=None,
        groups=(IndicatorGroup(theme=Theme.HEALTH, indicators=indicators),),
        proposals=(sumur,),
        questions=tuple((question, ShownSummary.of(summary(heard))) for question in MeetingQuestion),
        taking_part=(),
        subjects=(),
    )


def test_indicators_that_reached_their_target_are_told_of_those_that_stand():
    found = evaluated(page(indicator(100), indicator(60), indicator(120, given_up_because="Salah ukur")))
    part = Part(label="health", numerator=1, denominator=2)
    assert found[MeasureName.INDICATORS] == Ratio(numerator=1, denominator=2, parts=(part,))
    assert evaluated(page())[MeasureName.INDICATORS] is Unmeasured.NO_INDICATOR


@pytest.mark.parametrize(
    ("scores", "found"),
    [((), Unmeasured.NO_REVIEW), ((5, 5, 1, 1), Unmeasured.TOO_FEW), ((5, 4, 4, 3, 5), of(21, 5))],
)
def test_scores_of_fewer_than_five_people_are_kept_back(scores, found):
    assert evaluated(page(scores=scores))[MeasureName.REVIEWED] == found
    assert evaluated(page(scores=scores))[MeasureName.FITS] == found
    assert evaluated(page(heard=scores))[MeasureName.HEARD] == found
