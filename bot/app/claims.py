"""A worker's claim on a piece of work, checked in the transaction that writes its result."""

from typing import TypeVar

from bot.app.ports import Transaction, WorkKind

Row = TypeVar("Row")


async def keep_claimed(
    t: Transaction, kind: WorkKind, subject: str, epoch: int, row: Row | None
) -> Row | None:
    """`row`, or None once a later claim has taken the work over. `epoch`: the claim's number.

    Callers read, and so lock, `row` first: the lock on the work comes after it everywhere.
    """
    return row if await t.work.has_claim(kind, subject, epoch) else None
