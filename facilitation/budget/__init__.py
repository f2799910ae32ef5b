"""The ceiling's cut: which proposals the money reaches, and why."""
