"""What may be asked of the team's criteria."""

from dataclasses import dataclass

from facilitation.kernel.actor import Role
from facilitation.kernel.policy import MeetingCommand, allowed, personal
from facilitation.meetings.rules.phase import ORDER, Phase
from facilitation.voting.rules.criteria import Scheme

UNTIL_THE_VOTE = frozenset(ORDER[: ORDER.index(Phase.VOTING) + 1])

Ratings = tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
"""For each proposal rated: its id, and pairs of a criterion's code and the rating."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseCriteria(MeetingCommand):
    """Rate proposals by these criteria; `weights` are names and whole percentages of the meeting's own ones."""

    allowed = allowed(Role.FACILITATOR, Role.CHAIR, phases=UNTIL_THE_VOTE)
    scheme: Scheme
    weights: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RateProposals(MeetingCommand):
    """One rater's whole sheet, in place of an earlier one; a proposal that is not in it is not rated by them."""

    allowed = allowed(Role.FACILITATOR, Role.MINUTE_TAKER, Role.CHAIR, Role.OFFICIAL, phases=UNTIL_THE_VOTE)
    rater: str = personal()
    ratings: Ratings


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveRater(MeetingCommand):
    """Take a rater's sheet away."""

    allowed = allowed(Role.FACILITATOR, Role.CHAIR, phases=UNTIL_THE_VOTE)
    rater_id: str
