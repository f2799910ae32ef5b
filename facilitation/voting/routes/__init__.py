"""The ballot by plain HTTP, the facilitator's hand on the round, and the team's criteria."""

from facilitation.voting.routes.rating import rating
from facilitation.voting.routes.rounds import rounds, voting

__all__ = ["rating", "rounds", "voting"]
