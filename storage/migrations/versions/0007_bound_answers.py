"""What an answer to a card is bound to, and the tokens of what cards showed before"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "old_token",
        sa.Column("token", sa.String(32), primary_key=True),
        sa.Column("view", sa.String(32), nullable=False),
        sa.Column("binding", sa.String(64), nullable=False),
    )
    op.create_index("ix_old_token_view", "old_token", ["view"])
    with op.batch_alter_table("view", schema=None) as batch_op:
        for name in ("binding", "shown_binding"):
            batch_op.add_column(sa.Column(name, sa.String(64), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("shown_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("view", schema=None) as batch_op:
        for name in ("shown_at", "shown_binding", "binding"):
            batch_op.drop_column(name)
    op.drop_table("old_token")
