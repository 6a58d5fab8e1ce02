"""Skirts, gowns and coats over the legs, on a canvas that stands at the feet."""
