"""What staff fill in during the plenary, and while they write the minutes."""
