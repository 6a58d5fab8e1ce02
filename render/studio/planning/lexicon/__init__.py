"""Tables of words: what people write, and what it means on the stage."""
