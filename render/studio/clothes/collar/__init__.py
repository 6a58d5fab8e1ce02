"""Pieces around the neck, drawn over the chin's shadow; (0, 0) lies between the shoulders."""
