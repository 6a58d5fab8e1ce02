"""Jobs that do nothing: what remains is the cost of carrying them."""
