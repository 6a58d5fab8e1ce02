"""Database URLs as people write them, and as the drivers want them."""

from sqlalchemy.engine import URL, make_url

_DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}


def async_url(url: str) -> URL:
    """The URL with its asynchronous driver. `url`: sqlite:///FILE, postgresql://… or a path."""
    parsed = make_url(url if "://" in url else f"sqlite:///{url}")
    return parsed.set(drivername=_DRIVERS.get(parsed.drivername, parsed.drivername))
