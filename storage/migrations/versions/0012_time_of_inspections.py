"""How long the inspections of clips took, for whom, and from where they were begun"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "inspection",
        sa.Column("cameo", sa.String(32), primary_key=True),
        sa.Column("person", sa.String(32), nullable=False),
        sa.Column("place", sa.String(32), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seconds", sa.Float(), nullable=False),
    )
    op.create_index("ix_inspection_person", "inspection", ["person"])
    op.create_index("ix_inspection_place", "inspection", ["place"])
    op.create_index("ix_inspection_at", "inspection", ["at"])


def downgrade() -> None:
    op.drop_table("inspection")
