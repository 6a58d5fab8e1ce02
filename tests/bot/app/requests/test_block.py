"""Blocking somebody."""

import pytest

from bot.app.account import leave
from bot.app.requests import block
from bot.core.errors import NotFound
from tests.support.world import World


async def test_somebody_who_has_left_cannot_be_blocked(w: World) -> None:
    mina, sol = await w.person("Mina"), await w.person("Sol")
    await leave.delete(w.app, sol)
    with pytest.raises(NotFound, match="button-gone"):
        await block.block(w.app, mina, sol)
