"""From an order to what a pipeline is given, on the CPU alone."""
