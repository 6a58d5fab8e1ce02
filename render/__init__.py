"""Pixels and samples: plain data in, files out. Imports nothing else of Walk-On."""
