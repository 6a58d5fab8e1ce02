"""The gags that end a scene, one file each; see `render.studio.contracts.gag`."""
