"""Whether a message shows a clip, and since when its platform refuses to take it back"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

POSTED = """
UPDATE "view" SET shows_clip = true WHERE kind = 'request' AND message IS NOT NULL AND subject IN
(SELECT id FROM request WHERE clip IS NOT NULL AND state IN ('posted', 'withdrawn'))
"""


def upgrade() -> None:
    with op.batch_alter_table("view", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("shows_clip", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.add_column(sa.Column("refusals", sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("refused_since", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_index("ix_view_refused_since", ["refused_since"])
    op.execute(POSTED)


def downgrade() -> None:
    with op.batch_alter_table("view", schema=None) as batch_op:
        batch_op.drop_index("ix_view_refused_since")
        for name in ("refused_since", "refusals", "shows_clip"):
            batch_op.drop_column(name)
