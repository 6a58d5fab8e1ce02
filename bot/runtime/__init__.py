"""The processes: worker, dispatcher, supervisor and the Redis between them."""
