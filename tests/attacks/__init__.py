"""Attacks as they were made: each tries something that must not work."""
