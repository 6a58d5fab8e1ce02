"""Database URLs as people write them, and as engines want them."""

from pathlib import Path

from sqlalchemy.engine import URL, make_url

_DRIVERS = {"sqlite": "sqlite+pysqlite", "postgresql": "postgresql+asyncpg"}


def full_url(url: str) -> URL:
    """The URL with the driver that we use. `url`: sqlite:///FILE, postgresql://… or a path."""
    parsed = make_url(url if "://" in url else f"sqlite:///{url}")
    return parsed.set(drivername=_DRIVERS.get(parsed.drivername, parsed.drivername))


def exists(url: str) -> bool:
    """Whether there is a database: a file of SQLite's; a server's is taken for there."""
    parsed = full_url(url)
    file = parsed.database if parsed.get_backend_name() == "sqlite" else None
    return file is None or Path(file).exists()
