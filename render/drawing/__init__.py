"""skia and fonts, set up so that they load on a machine without OpenGL and system fonts."""
