"""The clothes that a cast can wear, one file each; see `render.studio.contracts.figure`."""
