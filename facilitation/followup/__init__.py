"""What becomes of an adopted list: each proposal's way to its completion, for anybody who wants to follow it."""
