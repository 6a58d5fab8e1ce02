"""Model weights: which there are, their licences, and how they are pulled and checked."""
