"""The pages of the directory, of a meeting's promises for staff, and of pledging for phones."""
