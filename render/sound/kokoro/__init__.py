"""Kokoro-82M: natural speech on a CPU, in a style that can be fitted to a person."""
