"""Words of a request's prompt that its clip does not show"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

DATA = sa.JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    op.add_column("request", sa.Column("left_out", DATA, nullable=True))


def downgrade() -> None:
    op.drop_column("request", "left_out")
