"""Drawn people who stand where a cameo has no face to show."""
