"""The tables of the group chat in the browser."""

from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Table

from storage.database.columns import COUNT, DATA, ID, NAME, NUMBER, WORD, UtcDateTime
from storage.database.tables import metadata

web_account = Table(
    "web_account",
    metadata,
    Column("id", ID, primary_key=True),
    Column("name", NAME, nullable=False),
    Column("folded", NAME, nullable=False, unique=True),  # the name without case, for signing in
    Column("language", String(2), nullable=False),
    Column("sample", WORD, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
)
web_session = Table(
    "web_session",
    metadata,
    Column("id", ID, primary_key=True),
    Column("account", ID, ForeignKey("web_account.id"), nullable=False, index=True),
    Column("secret", String(64), nullable=False, unique=True),
    Column("made_at", UtcDateTime, nullable=False),
    Column("used_at", UtcDateTime, nullable=False),
)
web_secret = Table(
    "web_secret",
    metadata,
    Column("account", ID, ForeignKey("web_account.id", ondelete="CASCADE"), primary_key=True),
    Column("hash", String(200), nullable=False),
    Column("set_at", UtcDateTime, nullable=False),
)
web_try = Table(  # of a secret that was wrong, or is being checked
    "web_try",
    metadata,
    Column("account", ID, ForeignKey("web_account.id", ondelete="CASCADE"), primary_key=True),
    Column("at", UtcDateTime, primary_key=True),
)
web_room = Table(
    "web_room",
    metadata,
    Column("id", ID, primary_key=True),
    Column("kind", WORD, nullable=False),
    Column("name", NAME, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("change", COUNT, nullable=False, index=True),
)
web_member = Table(
    "web_member",
    metadata,
    Column("room", ID, ForeignKey("web_room.id"), primary_key=True),
    Column("account", ID, ForeignKey("web_account.id"), primary_key=True, index=True),
    Column("admin", Boolean, nullable=False),
    Column("read", COUNT, nullable=False),
)
web_message = Table(
    "web_message",
    metadata,
    Column("id", ID, primary_key=True),
    Column("room", ID, ForeignKey("web_room.id"), nullable=False, index=True),
    Column("nonce", NUMBER, nullable=False, unique=True),
    Column("author", ID),
    Column("at", UtcDateTime, nullable=False),
    Column("number", COUNT, nullable=False),
    Column("change", COUNT, nullable=False, index=True),
    Column("parts", DATA, nullable=False),
    Column("card", DATA),
    Column("gone", Boolean, nullable=False),
)
web_counter = Table(  # one row: the number of the last change
    "web_counter",
    metadata,
    Column("one", Integer, primary_key=True, autoincrement=False),
    Column("number", COUNT, nullable=False),
)
