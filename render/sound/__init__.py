"""Sound as float32 samples in -1..1, mono (n,) or stereo (n, 2): speech, beds, mixing, analysis."""
