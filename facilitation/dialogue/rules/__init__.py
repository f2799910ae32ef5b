"""Pure rules of the dialogue room: no clock, no I/O, no database."""
