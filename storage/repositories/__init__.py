"""One repository for each noun: core objects in, rows out, and back."""
