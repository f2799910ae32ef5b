"""What residents say, what staff do with it, and what officials add."""
