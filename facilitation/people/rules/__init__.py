"""Pure rules of the people room: no clock, no I/O, no database."""
