"""Work that has to be done, and who has claimed it."""
