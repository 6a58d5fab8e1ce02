"""Loads a pipeline, runs it on its device and reports its progress."""
