"""Lines read in the voice of the person who says them."""
