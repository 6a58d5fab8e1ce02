"""Use cases of becoming a cameo."""
