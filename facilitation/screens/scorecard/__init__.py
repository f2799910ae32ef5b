"""Reads what the scorecard measures from every room."""
