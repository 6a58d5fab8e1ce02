"""Landmarks drawn by hand, one file each: PIECE draws it 1 high on (0, 0) with a `SetBrush`.

The file name is the name by which rows of places use it, like a set piece.
"""
