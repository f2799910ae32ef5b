"""From a bare Python to a running program, with the standard library alone."""
