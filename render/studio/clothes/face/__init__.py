"""Glasses and masks, on any face by its measures; (0, 0) lies between the shoulders."""
