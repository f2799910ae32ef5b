"""Musrenbang: the village development planning meeting, one room per part of it."""
