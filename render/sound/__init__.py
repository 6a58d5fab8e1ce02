"""Samples: speech from text, pitch, loudness, rates. Mono or (n, 2) float32 in -1..1."""
