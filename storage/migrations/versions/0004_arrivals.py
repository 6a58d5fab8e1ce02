"""Updates that have arrived and are not handled yet"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "arrival",
        sa.Column("platform", sa.String(length=24), nullable=False),
        sa.Column("update", sa.String(length=80), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("platform", "update", name=op.f("pk_arrival")),
    )


def downgrade() -> None:
    op.drop_table("arrival")
