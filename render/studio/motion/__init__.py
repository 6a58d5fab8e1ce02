"""How figures move when nothing else tells them to, and where they stand."""
