"""The messages that we post: their view models, the names in them, notices, and the outbox."""
