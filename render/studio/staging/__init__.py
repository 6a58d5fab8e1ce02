"""Stages a scene graph: who and what is where, and when."""
