"""A proposal's partners as plain values for other programs: organisations alone, money in whole rupiah."""

from dataclasses import asdict
from typing import Any

from facilitation.partnership.views.proposal import ProposalPartners


def plain_partnership(line: ProposalPartners) -> dict[str, Any]:
    """What anybody may have: who promised what, how it stands, and what it leaves open."""
    given = ("partner_name", "sector", "state")
    return {
        "proposal_number": line.number,
        "form": line.form and line.form.value,
        "afterwards": line.afterwards,
        "coverage": asdict(line.coverage),
        "contributions": [
            {
                **{name: getattr(one, name) for name in given},
                **asdict(one.promise),
                "due_on": one.promise.due_on.isoformat() if one.promise.due_on else None,
            }
            for one in line.contributions
        ],
    }
