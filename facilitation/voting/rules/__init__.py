"""Pure rules of the voting room: no clock, no I/O, no database."""
