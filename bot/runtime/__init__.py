"""The processes: worker, dispatcher and supervisor, and the Redis between them."""
