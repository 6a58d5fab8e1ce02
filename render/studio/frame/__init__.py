"""Turns a plan into finished frames: layers, camera, compositing, look, captions."""
