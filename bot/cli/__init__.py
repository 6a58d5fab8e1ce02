"""The commands of `walkon`, one module each; files that start with `_` are shared by them."""
