"""The year after the adoption: what was kept, paid, built, measured and said."""
