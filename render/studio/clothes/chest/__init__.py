"""Pieces on the front of the torso; (0, 0) lies between the shoulders."""
