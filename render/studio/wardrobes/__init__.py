"""What people wear, one file each; see `render.studio.contracts.scene`."""
