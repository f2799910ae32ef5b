"""What may be recorded of a proposal's way, and the codes by which it is followed."""
