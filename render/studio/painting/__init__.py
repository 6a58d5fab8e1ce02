"""Tools for painting scenes: noise fields, backdrop shapes, glows, colour grading."""
