"""Partners of the village, what they contribute to proposals, and what is still missing."""
