"""`make bench`: figures of the whole program. Ratios are taken within one run."""
