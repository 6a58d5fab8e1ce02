"""What people wear, one file each; see `render.studio.parts`."""
