"""Turns an interaction of discord.py into the plain data that `parse` and `command_data` read."""

from typing import Any

import discord


def to_raw_data(interaction: discord.Interaction[Any]) -> dict[str, Any]:
    """The parts of an interaction that are read, in the form in which Discord sends them, without
    what databases and UTF-8 cannot hold."""
    user = interaction.user
    names = {"username": str(user.name), "global_name": str(user.display_name)}
    person = {"id": str(user.id)} | _clean(names)
    data: dict[str, Any] = {
        "id": str(interaction.id),
        "type": interaction.type.value,
        "data": _clean(interaction.data or {}),
        "locale": str(interaction.locale.value),
        "context": _get_context(interaction),
        "app_permissions": str(interaction.app_permissions.value),
    }
    owners: dict[str, str] = {}
    if interaction.is_guild_integration():
        owners["0"] = str(interaction.guild_id)
    if interaction.is_user_integration():
        owners["1"] = str(user.id)
    data["authorizing_integration_owners"] = owners
    if interaction.channel is not None:
        channel = interaction.channel
        name = _clean(str(getattr(channel, "name", None) or ""))
        data["channel_id"] = str(channel.id)
        data["channel"] = {"id": str(channel.id), "name": name, "type": channel.type.value}
    if interaction.guild_id is None:
        return data | {"user": person}
    member = {"user": person, "permissions": str(interaction.permissions.value)}
    return data | {"member": member, "guild_id": str(interaction.guild_id)}


def get_place_names(interaction: discord.Interaction[Any]) -> dict[str, str]:
    """The name of the server that an interaction happened on, by its id; empty if unknown."""
    guild = interaction.guild
    # A server that did not add the bot has only an id in discord.py.
    name = getattr(guild, "name", "") if guild is not None else ""
    return {str(guild.id): name} if guild is not None and name else {}


def _get_context(interaction: discord.Interaction[Any]) -> int:
    """0 on a server, 1 in the private conversation with the bot, 2 in another private one."""
    context = interaction.context
    if context.dm_channel:
        return 1
    return 2 if context.private_channel else 0


def _clean(value: Any) -> Any:
    """JSON without halves of surrogate pairs and NUL in its texts."""
    if isinstance(value, str):
        units = value.encode("utf-16-le", "surrogatepass")
        return units.decode("utf-16-le", "replace").replace("\0", "")
    if isinstance(value, dict):
        return {_clean(key): _clean(item) for key, item in value.items()}
    return [_clean(item) for item in value] if isinstance(value, list) else value
