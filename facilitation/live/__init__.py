"""Outgoing real time: numbered, coalesced snapshots, and who is connected."""
