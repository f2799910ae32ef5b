"""The ground floor every room stands on, and nothing that belongs to one room."""
