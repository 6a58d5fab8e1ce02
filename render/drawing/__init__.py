"""skia and fonts, set up so that they load on a bare machine."""
