"""Takes over what partners carry, so that a vote about the village's money is about what the village would pay."""

from collections.abc import Mapping, Sequence

from facilitation.aspirations.queries import ListedProposal
from facilitation.kernel.dispatch import Context
from facilitation.partnership.queries import contributed
from facilitation.partnership.rules.shortfall import NOTHING
from facilitation.voting.rules.lot import refuse_carried


def carried_by_partners(meeting_id: str, listed: Sequence[ListedProposal], context: Context) -> Mapping[str, int]:
    """What partners have firmly given to each listed proposal; raises WhollyCarried where nothing is left to pay."""
    given = contributed(context.session, meeting_id)
    carried = {line.proposal_id: given.get(line.proposal_id, NOTHING).firm_rupiah for line in listed}
    refuse_carried([(line.number, line.cost_rupiah - carried[line.proposal_id]) for line in listed])
    return carried
