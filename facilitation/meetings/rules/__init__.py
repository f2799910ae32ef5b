"""Pure rules of the meetings room: no clock, no I/O, no database."""
