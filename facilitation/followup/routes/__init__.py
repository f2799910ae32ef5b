"""The pages of what happens after the meeting."""
