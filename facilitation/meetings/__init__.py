"""The meeting itself: identity, phases, join code, ceiling."""
