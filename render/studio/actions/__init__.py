"""What people do, one file each; see `render.studio.contracts.scene`."""
