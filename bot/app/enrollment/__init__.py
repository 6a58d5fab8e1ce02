"""Use cases of enrollment: recording a cameo and having it inspected."""
