"""What screens count together, which belongs to no single room below."""
