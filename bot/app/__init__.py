"""Use cases. Each is one transaction, which also queues the work that follows from it."""
