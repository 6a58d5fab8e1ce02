"""What every renderer reads in an order: its limits and its quoted lines."""
