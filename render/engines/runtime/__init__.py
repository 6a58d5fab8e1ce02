"""Loading a pipeline, running it on its device and following its progress."""
