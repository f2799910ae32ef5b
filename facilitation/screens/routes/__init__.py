"""The pages people sit in front of, one file per kind of person."""
