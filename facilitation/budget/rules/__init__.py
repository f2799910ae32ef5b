"""Pure rules of the budget room: no clock, no I/O, no database."""
