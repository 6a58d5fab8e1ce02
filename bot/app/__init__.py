"""Use cases: one transaction each; work that follows is written down in the same one."""
