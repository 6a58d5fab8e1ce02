"""Jobs that do nothing, for measuring what carrying them costs."""
