"""The cameo kit: what an inspected clip leaves behind for a renderer to draw from."""
