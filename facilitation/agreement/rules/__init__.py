"""Pure rules of the agreement room: no clock, no I/O, no database."""
