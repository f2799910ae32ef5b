"""The papers after the plenary that are one list each."""
