"""What the agreed proposals take out of each source of funds."""

from collections import Counter
from collections.abc import Iterable, Mapping

from facilitation.agreement.rules.decision import Decision
from facilitation.kernel.errors import RuleViolation


class AgreedOverCeiling(RuleViolation):
    """What is agreed takes `over_rupiah` more out of the source `source_code` than it gives."""

    code = "agreed_over_ceiling"


def agreed_by_source(decisions: Iterable[Decision]) -> Mapping[str, int]:
    """The rupiah agreed from each source that pays anything."""
    taken: Counter[str] = Counter()
    for decision in decisions:
        if decision.is_agreed:
            taken[decision.source_code] += decision.amount_rupiah
    return dict(taken)


def refuse_overspending(decisions: Iterable[Decision], ceilings: Mapping[str, int]) -> None:
    """Raise AgreedOverCeiling for the first source, by its code, that would give more than it has."""
    for source_code, amount in sorted(agreed_by_source(decisions).items()):
        over = amount - ceilings.get(source_code, 0)
        if over > 0:
            raise AgreedOverCeiling(source_code=source_code, over_rupiah=over)
