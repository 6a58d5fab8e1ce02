"""What counts for an account that was deleted, should it come back: blocks, noes, limits"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "former_account",
        sa.Column("account", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("owner", sa.String(32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("account", "kind", "owner", "at", name="pk_former_account"),
    )
    op.create_index("ix_former_account_owner", "former_account", ["owner"])
    op.create_index("ix_former_account_person", "former_account", ["person"])


def downgrade() -> None:
    op.drop_table("former_account")
