"""Column types whose values come back unchanged, on SQLite and on PostgreSQL."""

from datetime import UTC, datetime

from sqlalchemy import JSON, BigInteger, DateTime, Dialect, Integer, String
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import TypeDecorator


class UtcDateTime(TypeDecorator[datetime]):
    """A time with a zone, stored as UTC. SQLite alone would return it without a zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Raises ValueError for a time without a zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The stored time, with UTC as its zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


ID = String(32)
"""An id that Walk-On makes: 16 hexadecimal characters, 8 for clips."""
NAME = String(120)
NUMBER = String(80)
"""An id that a platform gave, as text."""
WORD = String(24)
"""A value of an enum."""
CODE = String(64)
COUNT = BigInteger().with_variant(Integer, "sqlite")
DATA = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
