"""What a programme is, and what its goals may become."""
