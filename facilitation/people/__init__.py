"""Who is here: staff accounts and sessions, participants and their devices."""
