"""The cameo of somebody else whose face a held cameo shows"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("cameo", sa.Column("same_face_as", sa.String(length=32), nullable=True))


def downgrade() -> None:
    op.drop_column("cameo", "same_face_as")
