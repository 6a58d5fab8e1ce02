"""Use cases of a request: asking, answering, reviewing, rendering, withdrawing."""
