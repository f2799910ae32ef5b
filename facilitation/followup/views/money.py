"""The money of an adopted list as staff and everybody see it: planned, received, spent, beside the work."""

from dataclasses import dataclass
from datetime import date

from facilitation.aspirations.rules.benefit import Benefit
from facilitation.followup.rules.ledger import Payer
from facilitation.followup.rules.milestone import Milestone
from facilitation.followup.rules.money import Alert, Sums, Tolerance, alerts, alerts_beside_work, total
from facilitation.meetings.views import Meeting

FULL = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What one payer gives, for one proposal or for all; `partner_name` is empty for a source of funds."""

    payer: Payer
    partner_name: str
    sums: Sums
    tolerance: Tolerance

    @property
    def alerts(self) -> tuple[Alert, ...]:
        """What is pointed out about it."""
        return alerts(self.sums, self.tolerance)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """How far the work was on a day; `photo_digest` is empty where there is no photo."""

    number: int
    proposal_id: str
    percent: int
    seen_on: date
    words: str
    photo_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """How many questions nobody has answered, and how many of them are an observer's flags."""

    questions: int = 0
    flags: int = 0


NOBODY_WAITS = Waiting()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalMoney:
    """One proposal's money, payer by payer, and how far its work is; `number` is its own on the list of proposals.

    `ballot_number` and `now`, the milestone recorded last, are None for one that is on the adopted list no more.
    """

    proposal_id: str
    number: int
    ballot_number: int | None
    title: str
    now: Milestone | None
    is_agreed: bool
    shares: tuple[Share, ...]
    seen: tuple[Seen, ...]
    people: int | None
    waiting: Waiting
    tolerance: Tolerance
    to_book: int = 0
    """How many delivered contributions no line says yet; counted for staff alone."""

    @property
    def sums(self) -> Sums:
        """All payers together."""
        return total(share.sums for share in self.shares)

    @property
    def work_percent(self) -> int | None:
        """How far the work is; None where nobody has looked."""
        return self.seen[-1].percent if self.seen else None

    @property
    def alerts(self) -> tuple[Alert, ...]:
        """What is pointed out about all of it."""
        return alerts_beside_work(self.sums, self.work_percent, self.tolerance)

    @property
    def has_alerts(self) -> bool:
        """Whether anything is pointed out, also about one payer alone."""
        return bool(self.alerts) or any(share.alerts for share in self.shares)

    @property
    def money_bar(self) -> int:
        """How long the bar of the money is, of 100: more than everything is told in words."""
        return min(FULL, self.sums.spent_percent or 0)

    @property
    def work_bar(self) -> int:
        """How long the bar of the work is, of 100."""
        return self.work_percent or 0

    @property
    def photos(self) -> tuple[Seen, ...]:
        """What there are photos of, in the order of the work."""
        return tuple(one for one in self.seen if one.photo_digest)

    @property
    def planned_per_person_rupiah(self) -> int | None:
        """The plan for each person who benefits; None where nobody has counted them."""
        return self._per_person(self.sums.planned_rupiah)

    @property
    def spent_per_person_rupiah(self) -> int | None:
        """What is spent for each of them."""
        return self._per_person(self.sums.spent_rupiah)

    def _per_person(self, rupiah: int) -> int | None:
        return Benefit(
            cost_rupiah=rupiah, people=self.people, visitors=None, poor=None, jobs=None, investment_rupiah=None
        ).per_person_rupiah


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyPage:
    """All the money of a meeting's list; `proposals` is None before the adoption."""

    meeting: Meeting
    proposals: tuple[ProposalMoney, ...] | None
    by_payer: tuple[Share, ...]
    tolerance: Tolerance

    @property
    def sums(self) -> Sums:
        """Everything together, which is also the sum of the ledger."""
        return total(share.sums for share in self.by_payer)

    @property
    def pointed_out(self) -> tuple[ProposalMoney, ...]:
        """The proposals about which something is pointed out."""
        return tuple(one for one in self.proposals or () if one.has_alerts)

    @property
    def waiting(self) -> Waiting:
        """The questions that wait for an answer."""
        found = [one.waiting for one in self.proposals or ()]
        return Waiting(questions=sum(one.questions for one in found), flags=sum(one.flags for one in found))
