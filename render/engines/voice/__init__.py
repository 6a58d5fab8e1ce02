"""Reads lines in the voice of the person who speaks them."""
