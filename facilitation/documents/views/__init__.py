"""Documents before they have a file format, and what each is made from."""
