"""The looks: styles for finished frames, one file each; see `render.studio.contracts.scene`."""
