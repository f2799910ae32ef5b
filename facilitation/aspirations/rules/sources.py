"""Which source of funds a proposal may name."""

from collections.abc import Collection, Mapping

from facilitation.kernel.errors import RuleViolation


class SourceNotOffered(RuleViolation):
    """The meeting has no ceiling for this source, so nothing can be paid from it."""

    code = "source_not_offered"


class SourceInUse(RuleViolation):
    """Proposal `number` is to be paid from a source that the set-up would drop."""

    code = "source_in_use"


def refuse_source(source_code: str, ceilings: Collection[str]) -> None:
    """Raise SourceNotOffered for a source that has none."""
    if source_code not in ceilings:
        raise SourceNotOffered


def refuse_losing_source(used: Mapping[int, str], ceilings: Collection[str]) -> None:
    """Raise SourceInUse for the first proposal, by number, whose source would be gone."""
    for number, source_code in used.items():
        if source_code not in ceilings:
            raise SourceInUse(number=number)
