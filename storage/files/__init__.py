"""Encrypted files: where they are stored, the keys of people, and the operator's master key."""
