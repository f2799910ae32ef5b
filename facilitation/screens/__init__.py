"""What a person sits in front of: phone, console, wall, office, public."""
