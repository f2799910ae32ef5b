"""The partnership programme that several meetings over several years belong to: its vision, goals and principles."""
