"""The places of the studio, one file each; see `render.studio.contracts.scene`."""
