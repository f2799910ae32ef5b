"""The plenary agrees on an outcome with a reason for every proposal, two people adopt it, and the minutes are kept."""
