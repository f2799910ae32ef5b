"""A believable village to try the program with: invented people, invented wishes, always the same."""
