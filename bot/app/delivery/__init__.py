"""Use cases that bring messages and clips to where they are seen."""
