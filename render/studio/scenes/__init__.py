"""Places, one file each; see `render.studio.parts`."""
