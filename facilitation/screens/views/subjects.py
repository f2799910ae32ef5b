"""What was asked for and what was agreed, subject by subject."""

from collections.abc import Iterable
from dataclasses import dataclass

from facilitation.agreement.views import DecidedList
from facilitation.aspirations.views import ProposalLine
from facilitation.aspirations.views.subject import subfield_code_of
from facilitation.reference.fields import Subfield, subfield


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectLine:
    """Of one sub-field of village work: the proposals on the list, and what the plenary agreed of them."""

    asked: int
    asked_rupiah: int
    poor: int
    agreed: int
    agreed_rupiah: int


def subjects_of(
    proposals: Iterable[ProposalLine], agreed: DecidedList | None
) -> tuple[tuple[Subfield, SubjectLine], ...]:
    """Every sub-field that something was asked of, in the order of the codes; what has no subject stands in none."""
    by_subject: dict[str, list[ProposalLine]] = {}
    for line in proposals:
        by_subject.setdefault(subfield_code_of(line.plan), []).append(line)
    amounts = {
        line.proposal_id: line.decision.amount_rupiah for line in (agreed.agreed if agreed else ()) if line.decision
    }
    return tuple((subfield(code), _line(by_subject[code], amounts)) for code in sorted(by_subject) if code)


def _line(asked: list[ProposalLine], amounts: dict[str, int]) -> SubjectLine:
    agreed = [amounts[line.proposal_id] for line in asked if line.proposal_id in amounts]
    return SubjectLine(
        asked=len(asked),
        asked_rupiah=sum(line.cost_rupiah for line in asked),
        poor=sum(line.benefit.poor or 0 for line in asked),
        agreed=len(agreed),
        agreed_rupiah=sum(agreed),
    )
