"""The actions that a cast can perform, one file each; see `render.studio.contracts.figure`."""
