"""Since when people are known in each place"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "presence",
        sa.Column("place", sa.String(length=32), nullable=False),
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("place", "person", name=op.f("pk_presence")),
    )
    op.create_index("ix_presence_person", "presence", ["person"])
    # The first request is the earliest time that is known of anybody.
    op.execute(
        "INSERT INTO presence (place, person, since) "
        "SELECT request.place, request.asker, min(request.asked_at) FROM request "
        "JOIN person ON person.id = request.asker JOIN place ON place.id = request.place "
        "GROUP BY request.place, request.asker"
    )


def downgrade() -> None:
    op.drop_table("presence")
