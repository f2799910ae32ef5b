"""Reads what has come of an adopted list since: promises, money, work, answers, and how long it took."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from facilitation.followup import queries as followup
from facilitation.followup.queries.ticket_counts import known_tickets
from facilitation.followup.rules.duration import Stretch
from facilitation.followup.rules.money import Tolerance
from facilitation.followup.rules.reply_time import ReplyPromise, Waited
from facilitation.followup.rules.review import MeetingQuestion
from facilitation.followup.views import (
    EvaluationPage,
    MoneyPage,
    ShownSummary,
    TimedProposal,
    Upkeep,
    UpkeepBoard,
)
from facilitation.meetings.views import Meeting
from facilitation.partnership import queries as partnership
from facilitation.partnership.views import PartyRecord, Register
from facilitation.screens.rules.catalogue import FoundByName, MeasureName
from facilitation.screens.rules.measure import Found, Part, Unmeasured, observed, ratio

LOOKED_AFTER_WITHIN = timedelta(days=183)
"""Half a year."""
NOTHING_POINTED_OUT = Tolerance()
"""The scorecard points nothing out, so that no installation's own limits matter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """When the scorecard is asked for, and within how many days the village replies by its own word."""

    now: datetime
    reply_days: int

    @property
    def today(self) -> date:
        """The day by the laptop's own clock, as everywhere on screen."""
        return self.now.astimezone().date()

    @property
    def promise(self) -> ReplyPromise:
        """The village's own promise about replies, as of today."""
        return ReplyPromise(days=self.reply_days, today=self.today)


def afterwards(session: Session, meeting: Meeting, asked: Asked) -> FoundByName:
    """What has come of it by now; some fifty-five statements, however much there is."""
    register = partnership.register(session, meeting, today=asked.today)
    upkeep = followup.upkeep_board(session, meeting, today=asked.today)
    money = followup.money_page(session, meeting, NOTHING_POINTED_OUT)
    # What an indicator is about is not told here, in no language.
    evaluation = followup.evaluation_page(session, meeting, locale="id")
    waited = (one.waited for one in known_tickets(session, meeting.meeting_id) if one.counts)
    return {
        MeasureName.PROMISES: promises(register),
        MeasureName.UPKEEP: upkept(upkeep, asked.today),
        **spending(money),
        **answers(waited, asked.promise),
        **durations(followup.timed_proposals(session, meeting)),
        **evaluated(evaluation),
    }


def promises(register: Register) -> Found:
    """Of the promises that are due those that were kept, party by party."""
    total = register.total
    parties = (one for one in register.parties if one.kept.due)
    return ratio(total.kept, total.due, otherwise=Unmeasured.NOTHING_DUE, parts=map(_of_party, parties))


def upkept(board: UpkeepBoard, today: date) -> Found:
    """Of what is built those with a caretaker that were looked after within half a year."""
    built = [one for one in board.kept if one.line.is_physical and one.finished]
    return ratio(sum(_is_upkept(one, today) for one in built), len(built), otherwise=Unmeasured.NOTHING_BUILT)


def spending(page: MoneyPage) -> FoundByName:
    """What is spent of the plan, and of which agreed work there is a photo."""
    agreed = [one for one in page.proposals or () if one.is_agreed]
    shown = sum(bool(one.photos) for one in agreed)
    sums = page.sums
    return {
        MeasureName.SPENT: ratio(sums.spent_rupiah, sums.planned_rupiah, otherwise=Unmeasured.NOTHING_AGREED),
        MeasureName.SHOWN: ratio(shown, len(agreed), otherwise=Unmeasured.NOTHING_AGREED),
    }


def answers(waited: Iterable[Waited], promise: ReplyPromise) -> FoundByName:
    """Of what residents sent and is due those replied to in time, and how many days replies took."""
    listed = tuple(waited)
    days = [one.days(promise.today) for one in listed if one.replied_on]
    due = len(days) + sum(one.is_late(promise) for one in listed)
    in_time = sum(one <= promise.days for one in days)
    return {
        MeasureName.ANSWERED: ratio(in_time, due, otherwise=Unmeasured.NOTHING_SENT),
        MeasureName.REPLY_DAYS: observed(days, otherwise=Unmeasured.NOTHING_SENT),
    }


def durations(proposals: Collection[TimedProposal]) -> FoundByName:
    """How many days agreed proposals took from the wish to the adoption, to the start, and to the completion."""
    return {
        MeasureName.DECIDED_DAYS: _days(proposals, Stretch.DECIDED, Unmeasured.NOTHING_AGREED),
        MeasureName.STARTED_DAYS: _days(proposals, Stretch.STARTED, Unmeasured.NOTHING_STARTED),
        MeasureName.BUILT_DAYS: _days(proposals, Stretch.BUILT, Unmeasured.NOTHING_BUILT),
    }


def evaluated(page: EvaluationPage) -> FoundByName:
    """Of the indicators that stand those that reached their target, and what residents think."""
    standing = {group.theme: [one for one in group.indicators if not one.given_up_because] for group in page.groups}
    by_theme = {theme: (sum(one.is_reached for one in some), len(some)) for theme, some in standing.items() if some}
    questions = dict(page.questions)
    return {
        MeasureName.INDICATORS: ratio(
            sum(reached for reached, _ in by_theme.values()),
            sum(known for _, known in by_theme.values()),
            otherwise=Unmeasured.NO_INDICATOR,
            parts=(
                Part(label=theme.value, numerator=reached, denominator=known)
                for theme, (reached, known) in by_theme.items()
            ),
        ),
        MeasureName.FITS: _scores(one.fit for one in page.proposals),
        MeasureName.REVIEWED: _scores(one.usefulness for one in page.proposals),
        MeasureName.HEARD: _scores([questions[MeetingQuestion.HEARD]]),
    }


def _of_party(record: PartyRecord) -> Part:
    label = record.partner_name or f"party:{record.party.value}"
    return Part(label=label, numerator=record.kept.kept, denominator=record.kept.due)


def _is_upkept(one: Upkeep, today: date) -> bool:
    is_recent = any(today - entry.entry.done_on <= LOOKED_AFTER_WITHIN for entry in one.log)
    return bool(one.line.plan.caretaker) and is_recent


def _days(proposals: Iterable[TimedProposal], stretch: Stretch, otherwise: Unmeasured) -> Found:
    known = (dict(one.lengths)[stretch] for one in proposals)
    return observed((days for days in known if days is not None), otherwise=otherwise)


def _scores(summaries: Iterable[ShownSummary]) -> Found:
    """All scores by the number of answers, of those summaries alone that have enough of them."""
    listed = tuple(summaries)
    told = [one for one in listed if one.bars]
    if not told and any(one.count for one in listed):
        return Unmeasured.TOO_FEW
    scores = sum(score * count for one in told for score, count in one.bars)
    return ratio(scores, sum(one.count for one in told), otherwise=Unmeasured.NO_REVIEW)
