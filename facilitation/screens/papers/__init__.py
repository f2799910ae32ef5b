"""Fills the official papers from what the rooms know; each function gives one paper, whatever its format."""
