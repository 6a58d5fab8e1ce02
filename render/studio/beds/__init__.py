"""Sound beds, one file each; see `render.studio.parts`."""
