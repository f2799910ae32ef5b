"""Whoever measures, whoever has an opinion, and the page that everybody reads."""

from datetime import date
from typing import Any

from sqlalchemy import select

from facilitation.followup import queries
from facilitation.followup.commands import (
    AddIndicator,
    GiveUpIndicator,
    RecordMilestone,
    RecordValue,
    ReviewMeeting,
    ReviewProposal,
)
from facilitation.followup.rules.indicator import (
    Indicator,
    Measured,
    Theme,
)
from facilitation.followup.rules.milestone import Milestone, MilestoneKind
from facilitation.followup.rules.review import MeetingQuestion
from facilitation.kernel.actor import STRANGER, Actor, Role
from facilitation.people.tables import ParticipantRow

DAY = date(2026, 8, 12)


class Evaluation:
    """Whoever measures, whoever has an opinion, and the page that everybody reads."""

    def __init__(self, plenary):
        self.plenary = plenary

    @property
    def meeting(self):
        self.plenary.vote.village.reading.expire_all()
        return self.plenary.vote.village.see(self.plenary.meeting_id)

    @property
    def page(self):
        return queries.evaluation_page(self.plenary.vote.village.reading, self.meeting, locale="id")

    def rated(self, title):
        """What everybody reads of one proposal."""
        return next(one for one in self.page.proposals if one.title == title)

    @property
    def desk(self):
        session = self.plenary.vote.village.reading
        return queries.evaluation_page(session, self.meeting, locale="id", is_for_staff=True)

    def shown(self, number=1):
        session = self.plenary.vote.village.reading
        return queries.indicator_page(session, self.meeting, number, locale="id", today=DAY).shown

    def add(self, baseline=40, target=80, *, actor=None, title="", subject_id="", **different: Any):
        said = {"name": "Rumah tangga terlayani", "unit": "KK", "theme": Theme.HEALTH} | different
        command = AddIndicator(
            meeting_id=self.plenary.meeting_id,
            subject_id=self.plenary.line(title).proposal_id if title else subject_id,
            indicator=Indicator(**said, baseline_thousandths=baseline * 1000, target_thousandths=target * 1000),
        )
        return self.plenary.perform(command, actor or self.plenary.official)

    def measure(self, amount, day=DAY, *, number=1, note=""):
        value = Measured(measured_on=day, thousandths=amount * 1000, note=note)
        command = RecordValue(meeting_id=self.plenary.meeting_id, number=number, value=value)
        return self.plenary.perform(command, self.plenary.official)

    def give_up(self, reason="Tidak diukur lagi.", number=1):
        command = GiveUpIndicator(meeting_id=self.plenary.meeting_id, number=number, reason=reason)
        return self.plenary.perform(command, self.plenary.official)

    def finish(self, title):
        command = RecordMilestone(
            meeting_id=self.plenary.meeting_id,
            proposal_id=self.plenary.line(title).proposal_id,
            entry=Milestone(kind=MilestoneKind.FINISHED, happened_on=DAY),
        )
        self.plenary.perform(command, self.plenary.official)

    def reviewing(self, title, usefulness, *, fit=3, phone="", remark=""):
        return ReviewProposal(
            meeting_id=self.plenary.meeting_id,
            proposal_id=self.plenary.line(title).proposal_id,
            fit=fit,
            usefulness=usefulness,
            device_digest=phone * 64,
            remark=remark,
        )

    def review(self, title, *scores, actor=None, remark=""):
        """How useful it is, each by a phone of its own, or all by one actor."""
        for phone, score in zip("abcdefgh", scores, strict=False):
            self.plenary.perform(self.reviewing(title, score, phone=phone, remark=remark), actor or STRANGER)

    def rate_fit(self, title, *scores, actor=None):
        """Whether it fits what residents need, likewise, by people who do not say how useful it is."""
        for phone, fit in zip("abcdefgh", scores, strict=False):
            self.plenary.perform(self.reviewing(title, None, fit=fit, phone=phone), actor or STRANGER)

    def answer(self, resident, *scores):
        answers = tuple(zip(MeetingQuestion, scores, strict=False))
        return self.plenary.perform(ReviewMeeting(meeting_id=self.plenary.meeting_id, answers=answers), resident)


def residents(evaluation):
    """Wati and the three who voted."""
    meeting_id = evaluation.plenary.meeting_id
    found = select(ParticipantRow.participant_id).where(ParticipantRow.meeting_id == meeting_id)
    ids = evaluation.plenary.vote.village.reading.scalars(found).all()
    return [Actor(role=Role.RESIDENT, actor_id=one, meeting_id=meeting_id) for one in ids]
