"""What residents may ask of their own words, and of the list."""

from dataclasses import dataclass

from facilitation.aspirations.rules.aspiration import Words
from facilitation.aspirations.rules.collecting import BEFORE_ADOPTION
from facilitation.aspirations.rules.facts import Facts
from facilitation.kernel.actor import Role
from facilitation.kernel.policy import MeetingCommand, allowed, personal
from facilitation.meetings.rules.phase import BEFORE_THE_VOTE

RESIDENTS = allowed(Role.RESIDENT, phases=BEFORE_THE_VOTE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmitAspiration(MeetingCommand):
    """Hand in a resident's own words; the same `submission_id` again gives the same aspiration_id."""

    allowed = RESIDENTS
    submission_id: str
    title: str = personal()
    problem: str = personal()
    hamlet_id: str
    topic_code: str = ""
    cost_rupiah: int | None
    aim_id: str | None = None
    """The goal of the meeting's programme that its author means to serve."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompleteAspiration(MeetingCommand):
    """Let the author's own waiting aspiration say this; what it said before stays in its history."""

    allowed = RESIDENTS
    aspiration_id: str
    hamlet_id: str
    words: Words = personal()
    facts: Facts = personal()
    cost_rupiah: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachPhoto(MeetingCommand):
    """Show this kept file beside the author's own waiting aspiration; an empty digest takes the photo away."""

    allowed = RESIDENTS
    aspiration_id: str
    photo_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawAspiration(MeetingCommand):
    """Take the author's own words back. Before the vote a proposal that nobody else asked for leaves the list."""

    allowed = allowed(Role.RESIDENT, phases=BEFORE_ADOPTION)
    aspiration_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportProposal(MeetingCommand):
    """Want a listed proposal too; supporting it twice is supporting it."""

    allowed = RESIDENTS
    proposal_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawSupport(MeetingCommand):
    """Support a proposal no longer; without support there is nothing to do."""

    allowed = RESIDENTS
    proposal_id: str
