"""Alembic's entrance; `storage.database.migrate` calls it with an open connection."""

from alembic import context

from storage.database import web_tables  # noqa: F401 - adds its tables to the metadata
from storage.database.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
