"""Hats, on any head by its measures, never below the eyebrows; (0, 0) is below the neck."""
