"""From frames and samples to a marked, signed file."""
