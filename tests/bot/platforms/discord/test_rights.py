"""Who administers a channel, from what Discord says about a server, a channel and a member."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.platforms.discord.ids import to_account_address, to_channel_address
from bot.platforms.discord.rights import DiscordRights, compute_permissions
from tests.contracts.platforms import discord
from tests.support.world import world

SERVER, EVERYONE, MODERATOR, MUTED, OWNER, MINA = 1, 1, 2, 3, 9, 7
VIEW, MANAGE, ADMINISTRATOR = 1 << 10, 1 << 13, 1 << 3
NOW = datetime(2026, 5, 1, tzinfo=UTC)


def permissions(
    *roles: int,
    overwrites: tuple[tuple[int, int, int, int], ...] = (),
    user: int = MINA,
    granted: int = MANAGE,
    **member: Any,
) -> int:
    """Of a member in a channel. `overwrites`: type, id, allow, deny. `granted`: to moderators."""
    server = {
        "id": str(SERVER),
        "owner_id": str(OWNER),
        "roles": [
            {"id": str(EVERYONE), "permissions": str(VIEW)},
            {"id": str(MODERATOR), "permissions": str(granted)},
            {"id": str(MUTED), "permissions": "0"},
        ],
    }
    keys = ("type", "id", "allow", "deny")
    listed = [dict(zip(keys, map(str, each), strict=True)) for each in overwrites]
    data = {"roles": [str(role) for role in roles]} | member
    return compute_permissions(server, {"permission_overwrites": listed}, data, user, NOW)


@pytest.mark.parametrize(
    ("found", "manages"),
    [
        (permissions(), False),
        (permissions(MODERATOR), True),
        (permissions(user=OWNER), True),
        (permissions(MODERATOR, granted=ADMINISTRATOR), True),
        (permissions(MODERATOR, overwrites=((0, EVERYONE, 0, MANAGE),)), False),
        (permissions(MODERATOR, overwrites=((0, MUTED, 0, MANAGE),)), True),
        (permissions(MODERATOR, MUTED, overwrites=((0, MUTED, 0, MANAGE),)), False),
        (
            permissions(
                MODERATOR, MUTED, overwrites=((0, MUTED, 0, MANAGE), (0, MODERATOR, MANAGE, 0))
            ),
            True,
        ),
        (permissions(overwrites=((1, MINA, MANAGE, 0),)), True),
        (permissions(overwrites=((1, OWNER, MANAGE, 0),)), False),
        (permissions(overwrites=((0, MINA, MANAGE, 0),)), False),
        (permissions(MODERATOR, overwrites=((1, MINA, 0, MANAGE),)), False),
        (
            permissions(MODERATOR, granted=ADMINISTRATOR, overwrites=((1, MINA, 0, MANAGE),)),
            True,
        ),
        (permissions(MODERATOR, communication_disabled_until="2026-05-01T00:10:00+00:00"), False),
        (permissions(MODERATOR, communication_disabled_until="2026-04-30T00:10:00+00:00"), True),
        (permissions(MODERATOR, communication_disabled_until=None), True),
    ],
)
def test_permissions_in_a_channel(found: int, manages: bool) -> None:
    assert bool(found & MANAGE) is manages


async def test_channels_and_people_that_are_not_there(tmp_path: Path) -> None:
    async with world(tmp_path) as w, discord.stage(w, tmp_path) as stage:
        boss = await stage.friend("Boss")
        await stage.admin(boss)
        rights = w.rights["discord"]
        assert isinstance(rights, DiscordRights)
        account = to_account_address(boss.account.person.id)
        assert await rights.is_admin(to_channel_address(stage.here.id), account)
        assert not await rights.is_admin(to_channel_address(stage.here.id), to_account_address(5))
        private = stage.sim.private(boss.account.person)
        assert not await rights.is_admin(to_channel_address(private.id), account)
        assert not await rights.is_admin(account, account)
