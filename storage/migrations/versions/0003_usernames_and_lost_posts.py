"""Usernames of accounts, and what a post was begun with whose outcome nobody knows"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("account", schema=None) as batch_op:
        batch_op.add_column(sa.Column("username", sa.String(length=120), nullable=True))
        batch_op.create_index(batch_op.f("ix_account_username"), ["username"], unique=False)

    with op.batch_alter_table("view", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("tried", sa.String(length=24), server_default="", nullable=False)
        )


def downgrade() -> None:
    with op.batch_alter_table("view", schema=None) as batch_op:
        batch_op.drop_column("tried")

    with op.batch_alter_table("account", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_account_username"))
        batch_op.drop_column("username")
