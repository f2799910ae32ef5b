"""Residents' words on their way in, their photos, and staff's hand on the list."""
