"""The ballot by plain HTTP, the facilitator's hand on rounds and motions, and the team's criteria."""

from facilitation.voting.routes.delegations import delegations, standing
from facilitation.voting.routes.motions import motions
from facilitation.voting.routes.rating import rating
from facilitation.voting.routes.rounds import rounds, voting

__all__ = ["delegations", "motions", "rating", "rounds", "standing", "voting"]
