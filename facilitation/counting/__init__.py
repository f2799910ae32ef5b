"""Counts a .pb file at the terminal: any election, by any of our rules, explained, without a database."""
