"""Brings a database to today's tables, whoever starts first."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncEngine

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0006"
"""The newest step, so that nothing has to be loaded where nothing has to be done."""
_SCRIPTS = Path(__file__).parents[1] / "migrations"
_LOCK = 0x77616C6B  # any number that no other program takes


async def upgrade(engine: AsyncEngine, to: str = "head") -> None:
    """Applies what is missing. Several processes at once wait for each other."""
    async with engine.begin() as connection:
        await connection.run_sync(_upgrade, to)


async def downgrade(engine: AsyncEngine, to: str) -> None:
    """Takes steps back, down to a version or "base"."""
    async with engine.begin() as connection:
        await connection.run_sync(_downgrade, to)


def config(connection: Connection) -> "Config":
    """Alembic's configuration for an open connection."""
    from alembic.config import Config

    made = Config()
    made.set_main_option("script_location", str(_SCRIPTS))
    made.attributes["connection"] = connection
    return made


def _upgrade(connection: Connection, to: str) -> None:
    wait_turn(connection)
    if to == "head" and _version(connection) == HEAD:
        return
    from alembic import command

    command.upgrade(config(connection), to)


def _downgrade(connection: Connection, to: str) -> None:
    from alembic import command

    wait_turn(connection)
    command.downgrade(config(connection), to)


def wait_turn(connection: Connection) -> None:
    """Keeps other processes from changing tables until the transaction ends."""
    # SQLite's transaction is exclusive already.
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
