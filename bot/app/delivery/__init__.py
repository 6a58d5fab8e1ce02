"""Use cases that bring messages and clips to the people who may see them."""
