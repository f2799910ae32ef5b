"""Rounds, voting rights, ballots and tallies."""
