"""`python app.py doctor`: what would go wrong in the hall, found beforehand, and nothing changed."""
