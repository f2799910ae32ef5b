"""What is published of a round: its anonymous ballots, and beside them all that they were counted by."""
