"""The tables of people, cameos, requests, work and the web chat"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
DATA = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "clip",
        sa.Column("id", sa.String(length=8), nullable=False),
        sa.Column("request", sa.String(length=32), nullable=False),
        sa.Column("file", sa.String(length=120), nullable=False),
        sa.Column("owners", DATA, nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("engine", sa.String(length=24), nullable=False),
        sa.Column("seconds", sa.Float(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("secret", sa.String(length=64), nullable=False),
        sa.Column("salt", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clip")),
    )
    with op.batch_alter_table("clip", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_clip_request"), ["request"], unique=False)

    op.create_table(
        "grant_given",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("owner", sa.String(length=32), nullable=False),
        sa.Column("to", sa.String(length=32), nullable=False),
        sa.Column("given_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("kinds", DATA, nullable=False),
        sa.Column("places", DATA, nullable=True),
        sa.Column("uses", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_grant_given")),
    )
    with op.batch_alter_table("grant_given", schema=None) as batch_op:
        batch_op.create_index("ix_grant_given_owner_to", ["owner", "to"], unique=False)
        batch_op.create_index(batch_op.f("ix_grant_given_to"), ["to"], unique=False)

    op.create_table(
        "inbox",
        sa.Column("platform", sa.String(length=24), nullable=False),
        sa.Column("update", sa.String(length=80), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("platform", "update", name=op.f("pk_inbox")),
    )
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_inbox_at"), ["at"], unique=False)

    op.create_table(
        "link",
        sa.Column("token", sa.String(length=32), nullable=False),
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.Column("cameo", sa.String(length=32), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("secret", sa.String(length=64), nullable=False),
        sa.Column("used_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_link")),
    )
    with op.batch_alter_table("link", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_link_person"), ["person"], unique=False)

    op.create_table(
        "notice",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("to", sa.String(length=32), nullable=False),
        sa.Column("about", sa.String(length=24), nullable=False),
        sa.Column("request", sa.String(length=32), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("told_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
    )
    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_notice_to"), ["to"], unique=False)

    op.create_table(
        "pace",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("queue", sa.String(length=8), nullable=False),
        sa.Column("seconds", sa.Float(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pace")),
    )
    with op.batch_alter_table("pace", schema=None) as batch_op:
        batch_op.create_index("ix_pace_queue_at", ["queue", "at"], unique=False)

    op.create_table(
        "person",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("adult_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    op.create_table(
        "place",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("platform", sa.String(length=24), nullable=False),
        sa.Column("number", sa.String(length=80), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_place")),
        sa.UniqueConstraint("platform", "number", name=op.f("uq_place_platform")),
    )
    op.create_table(
        "request",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("asker", sa.String(length=32), nullable=False),
        sa.Column("place", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("scene", DATA, nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("suggestions", DATA, nullable=False),
        sa.Column("reviews", DATA, nullable=False),
        sa.Column("clip", sa.String(length=8), nullable=True),
        sa.Column("withdrawn", sa.String(length=24), nullable=True),
        sa.Column("problem", sa.String(length=64), nullable=False),
        sa.Column("remix_of", sa.String(length=32), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request")),
    )
    with op.batch_alter_table("request", schema=None) as batch_op:
        batch_op.create_index("ix_request_asker_at", ["asker", "asked_at"], unique=False)
        batch_op.create_index("ix_request_place_at", ["place", "asked_at"], unique=False)

    op.create_table(
        "usage_log",
        sa.Column(
            "number",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.Column("what", sa.String(length=24), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_usage_log")),
    )
    with op.batch_alter_table("usage_log", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_usage_log_person"), ["person"], unique=False)

    op.create_table(
        "usage_log_head",
        sa.Column("one", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("one", name=op.f("pk_usage_log_head")),
    )
    op.create_table(
        "view",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("subject", sa.String(length=32), nullable=False),
        sa.Column("token", sa.String(length=32), nullable=False),
        sa.Column("platform", sa.String(length=24), nullable=False),
        sa.Column("number", sa.String(length=80), nullable=False),
        sa.Column("place", sa.String(length=32), nullable=True),
        sa.Column("person", sa.String(length=32), nullable=True),
        sa.Column("message", sa.String(length=80), nullable=True),
        sa.Column("shown", sa.String(length=64), nullable=False),
        sa.Column("posting", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_view")),
        sa.UniqueConstraint("token", name=op.f("uq_view_token")),
    )
    with op.batch_alter_table("view", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_view_person"), ["person"], unique=False)
        batch_op.create_index(batch_op.f("ix_view_subject"), ["subject"], unique=False)

    op.create_table(
        "work",
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("subject", sa.String(length=64), nullable=False),
        sa.Column("queue", sa.String(length=8), nullable=False),
        sa.Column("place", sa.String(length=32), nullable=True),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("wanted", sa.Integer(), nullable=False),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("lease_until", MOMENT, nullable=True),
        sa.Column("dispatched_at", MOMENT, nullable=True),
        sa.Column("dispatches", sa.Integer(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("not_before", MOMENT, nullable=True),
        sa.Column("put_at", MOMENT, nullable=False),
        sa.Column("started_at", MOMENT, nullable=True),
        sa.Column("progress", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "subject", name=op.f("pk_work")),
    )
    with op.batch_alter_table("work", schema=None) as batch_op:
        batch_op.create_index("ix_work_queue_state", ["queue", "state", "not_before"], unique=False)

    op.create_table(
        "account",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.Column("platform", sa.String(length=24), nullable=False),
        sa.Column("number", sa.String(length=80), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_account_person_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("platform", "number", name=op.f("uq_account_platform")),
    )
    with op.batch_alter_table("account", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_account_person"), ["person"], unique=False)

    op.create_table(
        "block",
        sa.Column("owner", sa.String(length=32), nullable=False),
        sa.Column("other", sa.String(length=32), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["other"], ["person.id"], name=op.f("fk_block_other_person")),
        sa.ForeignKeyConstraint(["owner"], ["person.id"], name=op.f("fk_block_owner_person")),
        sa.PrimaryKeyConstraint("owner", "other", name=op.f("pk_block")),
    )
    with op.batch_alter_table("block", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_block_other"), ["other"], unique=False)

    op.create_table(
        "cameo",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("owner", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("challenged_at", MOMENT, nullable=False),
        sa.Column("challenge", DATA, nullable=False),
        sa.Column("policy", DATA, nullable=False),
        sa.Column("findings", DATA, nullable=False),
        sa.Column("problem", DATA, nullable=False),
        sa.ForeignKeyConstraint(["owner"], ["person.id"], name=op.f("fk_cameo_owner_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cameo")),
    )
    with op.batch_alter_table("cameo", schema=None) as batch_op:
        batch_op.create_index("ix_cameo_owner_at", ["owner", "challenged_at"], unique=False)

    op.create_table(
        "clip_person",
        sa.Column("clip", sa.String(length=8), nullable=False),
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["clip"], ["clip.id"], name=op.f("fk_clip_person_clip_clip")),
        sa.PrimaryKeyConstraint("clip", "person", name=op.f("pk_clip_person")),
    )
    with op.batch_alter_table("clip_person", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_clip_person_person"), ["person"], unique=False)

    op.create_table(
        "consent",
        sa.Column("request", sa.String(length=32), nullable=False),
        sa.Column("owner", sa.String(length=32), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("basis", sa.String(length=24), nullable=True),
        sa.Column("grant", sa.String(length=32), nullable=True),
        sa.Column("at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["request"], ["request.id"], name=op.f("fk_consent_request_request")
        ),
        sa.PrimaryKeyConstraint("request", "owner", name=op.f("pk_consent")),
    )
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_consent_owner"), ["owner"], unique=False)

    op.create_table(
        "web_account",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("folded", sa.String(length=120), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("sample", sa.String(length=24), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_web_account")),
        sa.UniqueConstraint("folded", name=op.f("uq_web_account_folded")),
    )
    op.create_table(
        "web_counter",
        sa.Column("one", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.PrimaryKeyConstraint("one", name=op.f("pk_web_counter")),
    )
    op.create_table(
        "web_room",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("change", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_web_room")),
    )
    with op.batch_alter_table("web_room", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_web_room_change"), ["change"], unique=False)

    op.create_table(
        "web_member",
        sa.Column("room", sa.String(length=32), nullable=False),
        sa.Column("account", sa.String(length=32), nullable=False),
        sa.Column("admin", sa.Boolean(), nullable=False),
        sa.Column("read", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(
            ["account"], ["web_account.id"], name=op.f("fk_web_member_account_web_account")
        ),
        sa.ForeignKeyConstraint(
            ["room"], ["web_room.id"], name=op.f("fk_web_member_room_web_room")
        ),
        sa.PrimaryKeyConstraint("room", "account", name=op.f("pk_web_member")),
    )
    with op.batch_alter_table("web_member", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_web_member_account"), ["account"], unique=False)

    op.create_table(
        "web_message",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("room", sa.String(length=32), nullable=False),
        sa.Column("nonce", sa.String(length=80), nullable=False),
        sa.Column("author", sa.String(length=32), nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("change", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("parts", DATA, nullable=False),
        sa.Column("card", DATA, nullable=True),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["room"], ["web_room.id"], name=op.f("fk_web_message_room_web_room")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_web_message")),
        sa.UniqueConstraint("nonce", name=op.f("uq_web_message_nonce")),
    )
    with op.batch_alter_table("web_message", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_web_message_change"), ["change"], unique=False)
        batch_op.create_index(batch_op.f("ix_web_message_room"), ["room"], unique=False)

    op.create_table(
        "web_session",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("account", sa.String(length=32), nullable=False),
        sa.Column("secret", sa.String(length=64), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["account"], ["web_account.id"], name=op.f("fk_web_session_account_web_account")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_web_session")),
        sa.UniqueConstraint("secret", name=op.f("uq_web_session_secret")),
    )


def downgrade() -> None:
    op.drop_table("web_session")
    with op.batch_alter_table("web_message", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_web_message_room"))
        batch_op.drop_index(batch_op.f("ix_web_message_change"))

    op.drop_table("web_message")
    with op.batch_alter_table("web_member", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_web_member_account"))

    op.drop_table("web_member")
    with op.batch_alter_table("web_room", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_web_room_change"))

    op.drop_table("web_room")
    op.drop_table("web_counter")
    op.drop_table("web_account")
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_consent_owner"))

    op.drop_table("consent")
    with op.batch_alter_table("clip_person", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_clip_person_person"))

    op.drop_table("clip_person")
    with op.batch_alter_table("cameo", schema=None) as batch_op:
        batch_op.drop_index("ix_cameo_owner_at")

    op.drop_table("cameo")
    with op.batch_alter_table("block", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_block_other"))

    op.drop_table("block")
    with op.batch_alter_table("account", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_account_person"))

    op.drop_table("account")
    with op.batch_alter_table("work", schema=None) as batch_op:
        batch_op.drop_index("ix_work_queue_state")

    op.drop_table("work")
    with op.batch_alter_table("view", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_view_subject"))
        batch_op.drop_index(batch_op.f("ix_view_person"))

    op.drop_table("view")
    op.drop_table("usage_log_head")
    with op.batch_alter_table("usage_log", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_usage_log_person"))

    op.drop_table("usage_log")
    with op.batch_alter_table("request", schema=None) as batch_op:
        batch_op.drop_index("ix_request_place_at")
        batch_op.drop_index("ix_request_asker_at")

    op.drop_table("request")
    op.drop_table("place")
    op.drop_table("person")
    with op.batch_alter_table("pace", schema=None) as batch_op:
        batch_op.drop_index("ix_pace_queue_at")

    op.drop_table("pace")
    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_notice_to"))

    op.drop_table("notice")
    with op.batch_alter_table("link", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_link_person"))

    op.drop_table("link")
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_inbox_at"))

    op.drop_table("inbox")
    with op.batch_alter_table("grant_given", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_grant_given_to"))
        batch_op.drop_index("ix_grant_given_owner_to")

    op.drop_table("grant_given")
    with op.batch_alter_table("clip", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_clip_request"))

    op.drop_table("clip")
