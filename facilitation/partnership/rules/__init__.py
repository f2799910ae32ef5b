"""Pure rules of the partnership room: no clock, no I/O, no database."""
