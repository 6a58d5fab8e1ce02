"""Database URLs: from what an operator writes to what SQLAlchemy needs."""

from pathlib import Path

from sqlalchemy.engine import URL, make_url

_DRIVERS = {"sqlite": "sqlite+pysqlite", "postgresql": "postgresql+asyncpg"}


def full_url(url: str) -> URL:
    """The URL with its driver. `url`: sqlite:///FILE, postgresql://… or the path of a file."""
    parsed = make_url(url if "://" in url else f"sqlite:///{url}")
    return parsed.set(drivername=_DRIVERS.get(parsed.drivername, parsed.drivername))


def exists(url: str) -> bool:
    """Whether a database exists. True for every server: only SQLite's file is looked for."""
    parsed = full_url(url)
    file = parsed.database if parsed.get_backend_name() == "sqlite" else None
    return file is None or Path(file).exists()
