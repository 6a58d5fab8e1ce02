"""Drawn stand-ins for roles without a cameo."""
