"""Generated people, with clips of them, for trying things out."""
