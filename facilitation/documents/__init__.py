"""Official files made from the record."""
