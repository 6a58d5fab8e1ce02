"""Migrates a database to the current tables; any process may be the first to start."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncEngine

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0018"
"""The latest migration. A database that has it needs no migration, and Alembic is not imported."""
_SCRIPTS = Path(__file__).parents[1] / "migrations"
_LOCK_KEY = 0x77616C6B  # "walk": any number that no other program uses


async def upgrade(engine: AsyncEngine, to: str = "head") -> None:
    """Applies the migrations that are missing. Processes that start at once wait for each other."""
    async with engine.begin() as connection:
        await connection.run_sync(_upgrade, to)


async def downgrade(engine: AsyncEngine, to: str) -> None:
    """Reverts migrations down to the version `to`, or all of them for "base"."""
    async with engine.begin() as connection:
        await connection.run_sync(_downgrade, to)


def make_config(connection: Connection) -> "Config":
    """Alembic's configuration for an open connection."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.attributes["connection"] = connection
    return config


def _upgrade(connection: Connection, to: str) -> None:
    lock_schema(connection)
    if to == "head" and _version(connection) == HEAD:
        return
    from alembic import command

    command.upgrade(make_config(connection), to)


def _downgrade(connection: Connection, to: str) -> None:
    from alembic import command

    lock_schema(connection)
    command.downgrade(make_config(connection), to)


def lock_schema(connection: Connection) -> None:
    """Keeps other processes from changing tables until the transaction ends."""
    # SQLite's transaction is exclusive already.
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK_KEY})


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
