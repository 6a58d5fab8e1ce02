"""A store on both databases."""

from tests.queue.conftest import database_url, postgres, store

__all__ = ["database_url", "postgres", "store"]
