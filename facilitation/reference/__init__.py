"""Facts every village shares: fields and activities, sources of funds, unsur, the goals of a village, and topics."""
