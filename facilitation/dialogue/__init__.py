"""Questions, answers and arguments about a proposal, and which proposal is being discussed."""
