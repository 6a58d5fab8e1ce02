"""Places, one file each; see `render.studio.contracts.scene`."""
