"""Until when a platform lets us remove a message that a person sent, or that only they see"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("view", schema=None) as batch_op:
        batch_op.add_column(sa.Column("removable_until", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("view", schema=None) as batch_op:
        batch_op.drop_column("removable_until")
