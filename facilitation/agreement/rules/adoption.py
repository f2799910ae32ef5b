"""Adoption (penetapan): who may confirm, and why it is refused."""

from dataclasses import dataclass

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_text
from facilitation.meetings.rules.phase import Phase

CORRECTION_LIMIT = 500
CHAIR = "chair"
WHILE_ADOPTED = frozenset({Phase.ADOPTION, Phase.FINISHED})
"""When the list is confirmed and corrected."""


class NothingToAdopt(RuleViolation):
    """No vote has been closed, so there is nothing to decide about."""

    code = "nothing_to_adopt"


class DecisionsLacking(RuleViolation):
    """`lacking` proposals have no complete decision."""

    code = "decisions_lacking"


class PromiseTakenBack(RuleViolation):
    """Of what partners carried of `title` in the vote, they took `taken_back_rupiah` back since it was decided."""

    code = "promise_taken_back"


class ListChangedMeanwhile(RuleViolation):
    """The list is not the one that was seen when somebody confirmed it."""

    code = "agreement_changed_meanwhile"


class SamePersonTwice(RuleViolation):
    """Two different people confirm."""

    code = "same_person_twice"


class ChairMustConfirm(RuleViolation):
    """One of the two who confirm is the chair."""

    code = "chair_must_confirm"


class AlreadyAdopted(RuleViolation):
    """Version `version` is adopted; only a correction with a reason leads to another one."""

    code = "already_adopted"


class NotAdopted(RuleViolation):
    """Nothing is adopted that could be corrected."""

    code = "not_adopted"


class NoCorrection(RuleViolation):
    """No correction has been begun that could be given up."""

    code = "no_correction"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who confirmed: the account, the name it goes by, and the role in this meeting as kernel.actor names it."""

    staff_id: str
    name: str
    role: str


def refuse_pair(first: Signatory, second: Signatory) -> None:
    """Raise SamePersonTwice or ChairMustConfirm, or return where these two may adopt together."""
    if first.staff_id == second.staff_id:
        raise SamePersonTwice
    if CHAIR not in {first.role, second.role}:
        raise ChairMustConfirm


def correction_reason(typed: str) -> str:
    """Return why an adopted list is corrected, or raise what is wrong with the words."""
    return clean_text(typed, CORRECTION_LIMIT)
