"""What the rest of the program knows of a renderer: orders, the port, its errors."""
