"""How much memory of its card a render took, beside how long it took"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("pace", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("memory_mb", sa.Integer(), server_default="0", nullable=False)
        )


def downgrade() -> None:
    with op.batch_alter_table("pace", schema=None) as batch_op:
        batch_op.drop_column("memory_mb")
