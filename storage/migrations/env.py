"""Alembic's entrance; `storage.migrate` calls it with an open connection."""

from alembic import context

from storage import rooms  # noqa: F401 - its tables are in the metadata
from storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
