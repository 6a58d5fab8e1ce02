"""Painting backdrops: noise fields, brushes and colour."""
