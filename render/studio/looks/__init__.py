"""Ways to finish a picture, one file each; see `render.studio.contracts.scene`."""
