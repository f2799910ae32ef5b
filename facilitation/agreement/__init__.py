"""The plenary agrees: an outcome with a reason for every proposal, adoption by two people, and what is frozen by it."""
