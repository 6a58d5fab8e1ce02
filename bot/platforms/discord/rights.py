"""Asks Discord who administers a channel: whoever may delete other people's messages there.

An interaction states permissions too, but those of the moment in which it was sent, and a review is
answered in a private conversation, whose interactions say nothing about the channel.
"""

import asyncio
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

import discord

from bot.app.ports import Address
from bot.platforms.discord import ids
from bot.platforms.discord.errors import FAILURES, is_no_member, translate_error
from bot.platforms.discord.rest_client import RestClient

Data = Mapping[str, Any]
_ADMINISTRATOR, _VIEW_CHANNEL, _MANAGE_MESSAGES = 1 << 3, 1 << 10, 1 << 13
_ALL = (1 << 64) - 1
"""Bits of permissions."""
_THREADS = (10, 11, 12)
"""Types of channels that are threads, which have the permissions of their parent."""
_FOR_ROLE, _FOR_MEMBER = 0, 1
"""Types of permission overwrites."""


class DiscordRights:
    """Implements `bot.app.ports.Rights` with the REST API: four requests for each question."""

    def __init__(self, connection: RestClient) -> None:
        self._connection = connection

    async def is_admin(self, place: Address, account: Address) -> bool:
        """Whether an account may manage messages in the channel of a place. False in a private
        conversation. Raises Temporary, Refusal, Broken."""
        channel_id = ids.get_channel_id(place)
        if channel_id is None:
            return False
        client = await self._connection.connect()
        try:
            return await _may_manage(client, channel_id, int(account.number))
        except FAILURES as error:
            if is_no_member(error):
                return False
            raise translate_error(error) from error


async def _may_manage(client: discord.Client, channel_id: int, user: int) -> bool:
    channel: Data = dict(await client.http.get_channel(channel_id))
    if "guild_id" not in channel:
        return False
    server_id = int(channel["guild_id"])
    server, member = await asyncio.gather(
        client.http.get_guild(server_id, with_counts=False),
        client.http.get_member(server_id, user),
    )
    if channel["type"] in _THREADS:
        channel = dict(await client.http.get_channel(int(channel["parent_id"])))
    permissions = compute_permissions(dict(server), channel, dict(member), user, datetime.now(UTC))
    return permissions & (_VIEW_CHANNEL | _MANAGE_MESSAGES) == _VIEW_CHANNEL | _MANAGE_MESSAGES


def compute_permissions(server: Data, channel: Data, member: Data, user: int, now: datetime) -> int:
    """The bits of a member's permissions in a channel: all for the owner and for administrators,
    none for somebody who is timed out.

    https://docs.discord.com/developers/topics/permissions#permission-overwrites
    """
    if int(server["owner_id"]) == user:
        return _ALL
    everyone = int(server["id"])
    roles = {everyone, *(int(role) for role in member["roles"])}
    permissions = 0
    for role in server["roles"]:
        if int(role["id"]) in roles:
            permissions |= int(role["permissions"])
    if permissions & _ADMINISTRATOR:
        return _ALL
    if _is_timed_out(member, now):
        return 0
    overwrites = channel.get("permission_overwrites") or ()
    for kind, matching in (
        (_FOR_ROLE, {everyone}),
        (_FOR_ROLE, roles - {everyone}),
        (_FOR_MEMBER, {user}),
    ):
        permissions = _apply(permissions, kind, matching, overwrites)
    return permissions


def _apply(permissions: int, kind: int, matching: Iterable[int], overwrites: Iterable[Data]) -> int:
    """Permissions after the overwrites of one kind, of which an allow is stronger than a deny."""
    allowed = denied = 0
    for overwrite in overwrites:
        if int(overwrite["type"]) == kind and int(overwrite["id"]) in matching:
            allowed |= int(overwrite["allow"])
            denied |= int(overwrite["deny"])
    return permissions & ~denied | allowed


def _is_timed_out(member: Data, now: datetime) -> bool:
    until = member.get("communication_disabled_until")
    return until is not None and datetime.fromisoformat(until) > now
