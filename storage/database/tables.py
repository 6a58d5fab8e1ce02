"""The tables of the main database, except those in `web_tables`, and the table of the key database.

What queries select by is a column; what is only read and written with its row is JSON.
"""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from storage.database.columns import (
    CODE,
    COUNT,
    DATA,
    ID,
    NAME,
    NUMBER,
    WORD,
    UtcDateTime,
)

key_metadata = MetaData()
"""Of the database of keys, which has no migrations: `open_vault` creates its table."""
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

person = Table(
    "person",
    metadata,
    Column("id", ID, primary_key=True),
    Column("name", NAME, nullable=False),
    Column("language", String(2), nullable=False),
    Column("adult_at", UtcDateTime),
    Column("seen_at", UtcDateTime, index=True),
    Column("warned_at", UtcDateTime),
)
account = Table(
    "account",
    metadata,
    Column("id", ID, primary_key=True),
    Column("person", ID, ForeignKey("person.id"), nullable=False, index=True),
    Column("platform", WORD, nullable=False),
    Column("number", NUMBER, nullable=False),
    Column("name", NAME, nullable=False),
    Column("username", NAME, index=True),  # in lower case
    UniqueConstraint("platform", "number"),
)
block = Table(
    "block",
    metadata,
    Column("owner", ID, ForeignKey("person.id"), primary_key=True),
    Column("other", ID, ForeignKey("person.id"), primary_key=True, index=True),
    Column("at", UtcDateTime, nullable=False),
)
former_account = Table(
    "former_account",
    metadata,
    Column("account", String(64), primary_key=True),  # a keyed hash
    Column("kind", WORD, primary_key=True),
    Column("owner", ID, primary_key=True, index=True),
    Column("at", UtcDateTime, primary_key=True),
    Column("person", ID, nullable=False, index=True),
)
place = Table(
    "place",
    metadata,
    Column("id", ID, primary_key=True),
    Column("platform", WORD, nullable=False),
    Column("number", NUMBER, nullable=False),
    Column("kind", WORD, nullable=False),
    Column("name", NAME, nullable=False),
    Column("rules", DATA),  # null until an admin sets some
    UniqueConstraint("platform", "number"),
)
presence = Table(
    "presence",
    metadata,
    Column("place", ID, primary_key=True),
    Column("person", ID, primary_key=True, index=True),
    Column("since", UtcDateTime, nullable=False),
)
cameo = Table(
    "cameo",
    metadata,
    Column("id", ID, primary_key=True),
    Column("owner", ID, ForeignKey("person.id"), nullable=False),
    Column("state", WORD, nullable=False),
    Column("challenged_at", UtcDateTime, nullable=False),
    Column("challenge", DATA, nullable=False),
    Column("policy", DATA, nullable=False),
    Column("findings", DATA, nullable=False),
    Column("problem", DATA, nullable=False),
    Column("same_face_as", ID),
    Index("ix_cameo_owner_at", "owner", "challenged_at"),
)
inspection = Table(
    "inspection",
    metadata,
    Column("cameo", ID, primary_key=True),
    Column("person", ID, nullable=False, index=True),
    Column("place", ID, index=True),
    Column("at", UtcDateTime, nullable=False, index=True),
    Column("seconds", Float, nullable=False),
)
agreement = Table(
    "agreement",
    metadata,
    Column("cameo", ID, primary_key=True),
    Column("person", ID, nullable=False, index=True),
    Column("at", UtcDateTime, nullable=False),
    Column("language", String(2), nullable=False),
    Column("version", String(64), nullable=False),
    Column("text", Text, nullable=False),
)
grant = Table(
    "grant_given",  # "grant" is a keyword of SQL
    metadata,
    Column("id", ID, primary_key=True),
    Column("owner", ID, nullable=False),
    Column("to", ID, nullable=False, index=True),
    Column("given_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("kinds", DATA, nullable=False),
    Column("places", DATA),
    Column("uses", Integer),
    Column("state", WORD, nullable=False),
    Index("ix_grant_given_owner_to", "owner", "to"),
)
request = Table(
    "request",
    metadata,
    Column("id", ID, primary_key=True),
    Column("asker", ID, nullable=False),
    Column("place", ID, nullable=False),
    Column("state", WORD, nullable=False),
    Column("scene", DATA, nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("suggestions", DATA, nullable=False),
    Column("reviews", DATA, nullable=False),
    Column("clip", String(8)),
    Column("withdrawn", WORD),
    Column("problem", CODE, nullable=False),
    Column("remix_of", ID),
    Column("changes", Integer, nullable=False, server_default="0"),
    Column("left_out", DATA),  # older rows have none
    Index("ix_request_asker_at", "asker", "asked_at"),
    Index("ix_request_place_at", "place", "asked_at"),
)
consent = Table(
    "consent",
    metadata,
    Column("request", ID, ForeignKey("request.id"), primary_key=True),
    Column("owner", ID, primary_key=True, index=True),
    Column("turn", Integer, nullable=False),  # its position among the owners of the cast
    Column("digest", String(64), nullable=False),
    Column("state", WORD, nullable=False),
    Column("basis", WORD),
    Column("grant", ID),
    Column("at", UtcDateTime),
)
clip = Table(
    "clip",
    metadata,
    Column("id", String(8), primary_key=True),
    Column("request", ID, nullable=False, index=True),
    Column("file", String(120), nullable=False),
    Column("owners", DATA, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("engine", WORD, nullable=False),
    Column("seconds", Float, nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("secret", CODE, nullable=False),
    Column("salt", CODE, nullable=False),
    Column("notes", DATA),  # older rows have none
)
clip_person = Table(
    "clip_person",
    metadata,
    Column("clip", String(8), ForeignKey("clip.id"), primary_key=True),
    Column("person", ID, primary_key=True, index=True),
)
link = Table(
    "link",
    metadata,
    Column("token", ID, primary_key=True),
    Column("person", ID, nullable=False, index=True),
    Column("cameo", ID, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("secret", String(64), nullable=False),
    Column("used_at", UtcDateTime),
)
link_code = Table(
    "link_code",
    metadata,
    Column("person", ID, primary_key=True),
    Column("digest", String(64), nullable=False, unique=True),
    Column("made_at", UtcDateTime, nullable=False),
    Column("by", ID, index=True),
)
link_try = Table(
    "link_try",
    metadata,
    Column("person", ID, primary_key=True),
    Column("at", UtcDateTime, primary_key=True),
)
joined = Table(
    "joined",
    metadata,
    Column("gone", ID, primary_key=True),
    Column("person", ID, nullable=False, index=True),
)
notice = Table(
    "notice",
    metadata,
    Column("id", ID, primary_key=True),
    Column("to", ID, nullable=False, index=True),
    Column("about", WORD, nullable=False),
    Column("request", ID, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("told_at", UtcDateTime),
)
view = Table(
    "view",
    metadata,
    Column("id", ID, primary_key=True),
    Column("kind", WORD, nullable=False),
    Column("subject", ID, nullable=False, index=True),
    Column("token", ID, nullable=False, unique=True),
    Column("platform", WORD, nullable=False),
    Column("number", NUMBER, nullable=False),
    Column("place", ID),
    Column("person", ID, index=True),
    Column("message", NUMBER),
    Column("shown", String(64), nullable=False),
    Column("posting", Boolean, nullable=False),
    Column("tried", WORD, nullable=False, server_default=""),
    Column("binding", String(64), nullable=False, server_default=""),
    Column("shown_binding", String(64), nullable=False, server_default=""),
    Column("shown_at", UtcDateTime),
    Column("shows_clip", Boolean, nullable=False, server_default=false()),
    Column("refusals", Integer, nullable=False, server_default="0"),
    Column("refused_since", UtcDateTime, index=True),
    Column("removable_until", UtcDateTime),
)
old_token = Table(
    "old_token",
    metadata,
    Column("token", ID, primary_key=True),
    Column("view", ID, nullable=False, index=True),
    Column("binding", String(64), nullable=False),
)
inbox = Table(
    "inbox",
    metadata,
    Column("platform", WORD, primary_key=True),
    Column("update", NUMBER, primary_key=True),
    Column("at", UtcDateTime, nullable=False, index=True),
)
arrival = Table(
    "arrival",
    metadata,
    Column("platform", WORD, primary_key=True),
    Column("update", NUMBER, primary_key=True),
    Column("content", Text, nullable=False),
)
log = Table(
    "usage_log",
    metadata,
    Column("number", COUNT, primary_key=True, autoincrement=False),
    Column("at", UtcDateTime, nullable=False),
    Column("person", ID, nullable=False, index=True),
    Column("what", WORD, nullable=False),
    Column("data", Text, nullable=False),
    Column("hash", String(64), nullable=False),
)
log_head = Table(
    "usage_log_head",
    metadata,
    Column("one", Integer, primary_key=True, autoincrement=False),
    Column("number", COUNT, nullable=False),
    Column("hash", String(64), nullable=False),
)
work = Table(
    "work",
    metadata,
    Column("kind", WORD, primary_key=True),
    Column("subject", CODE, primary_key=True),
    Column("queue", String(8), nullable=False),
    Column("place", ID),  # or the person whose turns it takes
    Column("state", String(8), nullable=False),
    Column("wanted", Integer, nullable=False),
    Column("taken", Integer, nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("lease_until", UtcDateTime),
    Column("dispatched_at", UtcDateTime),
    Column("dispatches", Integer, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("not_before", UtcDateTime),
    Column("put_at", UtcDateTime, nullable=False),
    Column("started_at", UtcDateTime),
    Column("progress", Float, nullable=False),
    Index("ix_work_queue_state", "queue", "state", "not_before"),
)
pace = Table(
    "pace",
    metadata,
    Column("id", COUNT, primary_key=True),
    Column("queue", String(8), nullable=False),
    Column("seconds", Float, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("memory_mb", Integer, nullable=False, server_default="0"),
    Index("ix_pace_queue_at", "queue", "at"),
)
wrapped_key = Table(
    "wrapped_key",
    key_metadata,
    Column("person", String(32), primary_key=True),
    Column("wrapped", LargeBinary),  # null once erased: the row stays, so that no new key is made
)
