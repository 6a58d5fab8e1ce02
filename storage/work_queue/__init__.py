"""The queue of work, a table: use cases add rows, and workers claim them."""
