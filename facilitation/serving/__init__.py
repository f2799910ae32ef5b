"""From a set-up program to one that answers phones, and to its quiet end."""
