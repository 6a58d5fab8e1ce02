"""Secrets of the names in the web chat, and sessions that end

Every session ends: until now some may have been opened from elsewhere, and none ever ended.
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DELETE FROM web_session")
    with op.batch_alter_table("web_session", schema=None) as batch_op:
        batch_op.add_column(sa.Column("used_at", sa.DateTime(timezone=True), nullable=False))
        batch_op.create_index("ix_web_session_account", ["account"])
    op.create_table(
        "web_secret",
        sa.Column("account", sa.String(32), nullable=False),
        sa.Column("hash", sa.String(200), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["account"],
            ["web_account.id"],
            name="fk_web_secret_account_web_account",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("account", name="pk_web_secret"),
    )
    op.create_table(
        "web_try",
        sa.Column("account", sa.String(32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["account"],
            ["web_account.id"],
            name="fk_web_try_account_web_account",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("account", "at", name="pk_web_try"),
    )


def downgrade() -> None:
    op.drop_table("web_try")
    op.drop_table("web_secret")
    with op.batch_alter_table("web_session", schema=None) as batch_op:
        batch_op.drop_index("ix_web_session_account")
        batch_op.drop_column("used_at")
