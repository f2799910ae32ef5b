"""Who acts for a partner in a meeting, and when partners in the hall may promise something."""

from facilitation.kernel.errors import RuleViolation
from facilitation.meetings.rules.phase import Phase

# Not while people vote: a promise shown beside one proposal on every phone would be an advertisement.
WHILE_PARTNERS_PLEDGE = frozenset({Phase.ASPIRATIONS, Phase.DISCUSSION, Phase.PLENARY, Phase.ADOPTION})
# When the hall is asked who can help.
WHILE_THE_HALL_IS_ASKED = frozenset({Phase.PLENARY, Phase.ADOPTION})


class ActsForNobody(RuleViolation):
    """Only who acts for a partner in this meeting promises something in its name."""

    code = "acts_for_nobody"


class NoMediator(RuleViolation):
    """The directory does not say of the partner `name` that it mediates."""

    code = "no_mediator"


class ProposalTakesNone(RuleViolation):
    """Proposal `number` is on no list any more, so nobody can promise it anything."""

    code = "proposal_takes_none"


class DeclinedToAct(RuleViolation):
    """The participant has said that they do not act for this partner; only they can say otherwise."""

    code = "declined_to_act"


def refuse_mediating(name: str, *, mediates: bool, may_mediate: bool) -> None:
    """Return where nobody mediates, or the partner may, else raise NoMediator."""
    if mediates and not may_mediate:
        raise NoMediator(name=name)
