"""Pieces behind the body, on a canvas that stands at the feet."""
