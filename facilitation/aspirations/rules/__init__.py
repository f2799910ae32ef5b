"""Pure rules of the aspirations room: no clock, no I/O, no database."""
