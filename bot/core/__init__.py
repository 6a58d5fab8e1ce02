"""The domain rules. Standard library only; no async, clock or I/O: callers pass time and ids."""
