"""The child process that media is decoded and rendered in, and its limits."""
