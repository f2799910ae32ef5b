"""Residents' words, and the proposals they become."""
