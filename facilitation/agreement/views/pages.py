"""The pages of the plenary."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from facilitation.agreement.rules.adoption import WHILE_ADOPTED, Signatory
from facilitation.agreement.rules.consent import WHILE_AGREEING, Asked, asked_of
from facilitation.agreement.rules.decision import Decision, Gap
from facilitation.agreement.rules.finding import seen_in
from facilitation.agreement.rules.negotiation import as_settled
from facilitation.agreement.rules.way_out import WayOut, later_years
from facilitation.agreement.views.consent import ConsentNews
from facilitation.agreement.views.line import DecidedLine
from facilitation.agreement.views.lists import AdoptedList, AgreedSource, DecidedList
from facilitation.agreement.views.negotiation import Negotiation
from facilitation.agreement.views.readiness import Unready
from facilitation.agreement.views.tracks import CutLine, Tracks
from facilitation.meetings.views import Meeting
from facilitation.partnership.views import ProposalPartners


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Why an adopted list is open again."""

    reason: str
    begun_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementBoard:
    """The plenary's page: the list being decided, and how far its adoption is.

    `together` are the proposals offered for agreement in one go, `plans` what would be decided about each, by its id.
    `digest` is what a confirmation is given for.
    """

    meeting: Meeting
    decided: DecidedList | None
    together: tuple[DecidedLine, ...]
    plans: Mapping[str, Decision]
    digest: str
    first: Signatory | None
    adopted: AdoptedList | None
    correction: Correction | None
    news: ConsentNews
    """The consent check that is shown, if any."""
    tracks: Tracks | None
    """Both orders, the cut line and the negotiations; None before the reveal."""

    partners: tuple[ProposalPartners, ...] = ()
    """The proposals that partners give something to, as the ceilings stand now."""
    unready: tuple[Unready, ...] = ()
    """The agreed proposals that leave something to look after, with nobody named."""

    @property
    def may_ask(self) -> bool:
        """Whether a consent check can begin now."""
        return self.is_open and can_ask(self.news)

    @property
    def unsaid(self) -> tuple[Unready, ...]:
        """Those of which nobody has said why they are adopted all the same."""
        return tuple(one for one in self.unready if not one.reason)

    @property
    def left_by_partners(self) -> tuple[DecidedLine, ...]:
        """The agreed proposals of which partners have taken something back since they were agreed on."""
        return tuple(line for line in self.decided.lines if line.lost_since_rupiah) if self.decided else ()

    @property
    def is_open(self) -> bool:
        """Whether decisions can be written down."""
        return self.decided is not None and (self.adopted is None or self.correction is not None)

    @property
    def may_sign_now(self) -> bool:
        """Whether this part of the meeting is one in which people confirm."""
        return self.meeting.phase in WHILE_ADOPTED


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionPage:
    """One proposal's page in the plenary; `plan` is what would be decided if nobody said otherwise."""

    meeting: Meeting
    line: DecidedLine
    sources: tuple[AgreedSource, ...]
    plan: Decision
    is_open: bool
    news: ConsentNews
    """The consent check that is shown, if any."""
    others: tuple[DecidedLine, ...]
    """What it could be combined with."""
    negotiations: tuple[Negotiation, ...]
    """What was negotiated about it, from the first."""

    @property
    def may_ask(self) -> bool:
        """Whether a consent check, or a binding round, can begin now."""
        return self.is_open and can_ask(self.news)

    @property
    def asks(self) -> Asked:
        """What a consent check would ask now: what is decided, before that what is planned."""
        return asked_of(self.line.decision or self.plan)

    @property
    def as_negotiated(self) -> Decision:
        """What is decided or planned, as the last consensus of both sides changes it."""
        decision = self.line.decision or self.plan
        offer = next((one.agreed for one in reversed(self.negotiations) if one.agreed), None)
        return as_settled(decision, offer, source_code=self.line.source_code) if offer else decision

    @property
    def waits_for_chair(self) -> bool:
        """Whether consensus needs the chair's own word."""
        return Gap.CHAIR in self.line.gaps

    @property
    def seen(self) -> str:
        """What the chair's finding is given for."""
        return seen_in(self.line.decision, self.line.evidence.check)

    @property
    def may_be_negotiated(self) -> bool:
        """Whether a negotiation about it can begin: one at a time, and while the list is open."""
        return self.is_open and not any(one.is_open for one in self.negotiations)

    @property
    def later_years(self) -> tuple[int, ...]:
        """The years that the rest of its cost could be spread over."""
        return later_years(self.meeting.plan_year)

    @property
    def combined_with(self) -> str:
        """The words of the proposal that it is combined with, empty without one."""
        wanted = self.line.decision.rest.combined_with if self.line.decision else ""
        return next((f"{one.ballot_number}. {one.title}" for one in self.others if one.proposal_id == wanted), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class WayOutPage:
    """One way out for one proposal: what it lacks now, and the form that chooses it."""

    page: DecisionPage
    cut: CutLine
    way_out: WayOut

    @property
    def meeting(self) -> Meeting:
        """The meeting."""
        return self.page.meeting

    @property
    def line(self) -> DecidedLine:
        """The proposal."""
        return self.page.line


def can_ask(news: ConsentNews) -> bool:
    """Whether the hall sits together, and is not being asked already."""
    return news.meeting.phase in WHILE_AGREEING and not (news.check and news.check.is_open)
