"""Who mediates between two sides takes no side: they have no ballot, and nobody becomes a mediator during a vote."""

from facilitation.kernel.errors import RuleViolation


class MediatorHasNoVote(RuleViolation):
    """The asker mediates in this meeting, and so casts no ballot."""

    code = "mediator_has_no_vote"


class MediatorDuringVote(RuleViolation):
    """Who has a ballot in an open round keeps it; mediating begins before or after."""

    code = "mediator_during_vote"


def refuse_mediator(*, mediates: bool) -> None:
    """Raise MediatorHasNoVote for who mediates."""
    if mediates:
        raise MediatorHasNoVote


def refuse_during_vote(*, mediates: bool, is_open: bool) -> None:
    """Raise MediatorDuringVote where somebody would begin to mediate while a round is open."""
    if mediates and is_open:
        raise MediatorDuringVote
