"""The rules. Standard library only; no async, no clock, no I/O: time and ids come in."""
