"""Checks the app on Discord, for `walkon doctor`."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

import aiohttp
from discord.gateway import DiscordWebSocket

from bot.chat.words import Words
from bot.core.errors import Broken, WalkOnError
from bot.platforms.discord.errors import FAILURES, translate_error
from bot.platforms.discord.rest_client import RestClient

HealthFinding = tuple[bool, str]
"""Whether it is in order, and the sentence that says so or what to do."""
Data = Mapping[str, Any]

_VIEW, _SEND, _ATTACH, _READ_HISTORY, _SEND_IN_THREADS = 1 << 10, 1 << 11, 1 << 15, 1 << 16, 1 << 38
PERMISSIONS = _VIEW | _SEND | _ATTACH | _READ_HISTORY | _SEND_IN_THREADS
"""What the bot asks a server for. It reads the history to find its own messages."""
_PRIVILEGED_INTENTS = sum(1 << bit for bit in (12, 13, 14, 15, 18, 19))
"""Flags for presences, members and the content of messages, none of which the bot needs."""
_SERVER_INSTALL, _USER_INSTALL = "0", "1"
"""Types of installation."""
_GATEWAY_SECONDS = 10.0
"""How long the gateway may take to send its first message."""


async def list_findings(
    token: str, command_keys: Sequence[tuple[int, str]], words: Words
) -> list[HealthFinding]:
    """The findings, in the language of `words`. An error of Discord is a finding. Changes nothing.

    `command_keys`: the type and name of every command of this version.
    """
    connection = RestClient(token)
    try:
        client = await connection.connect()
        app: Data = dict(await client.http.application_info())
        registered = await client.http.get_global_commands(int(app["id"]))
    except FAILURES as error:
        return [_build_failure(translate_error(error), words)]
    except WalkOnError as error:
        return [_build_failure(error, words)]
    finally:
        await connection.close()
    is_reachable = await _is_gateway_reachable(str(DiscordWebSocket.DEFAULT_GATEWAY))
    registered_keys = [(command.get("type", 1), command["name"]) for command in registered]
    return [
        *check_app(app, words),
        *check_commands(registered_keys, command_keys, words),
        *check_gateway(is_reachable, str(DiscordWebSocket.DEFAULT_GATEWAY.host), words),
    ]


def check_app(app: Data, words: Words) -> Iterator[HealthFinding]:
    """Whether the settings of the app in the developer portal fit, and the links to install it."""
    app_id = str(app["id"])
    yield True, words("doctor-discord", {"name": app["name"]})
    if app.get("interactions_endpoint_url"):
        yield False, words("doctor-discord-endpoint")
    if app.get("bot_require_code_grant"):
        yield False, words("doctor-discord-code-grant")
    if int(app.get("flags") or 0) & _PRIVILEGED_INTENTS:
        yield False, words("doctor-discord-intents")
    # Apps from before types of installation existed have no such list, and install on servers.
    install_types = app.get("integration_types_config")
    if install_types is not None and _SERVER_INSTALL not in install_types:
        yield False, words("doctor-discord-no-servers")
    if install_types is not None and _USER_INSTALL not in install_types:
        yield False, words("doctor-discord-no-people")
    if not app.get("bot_public", True):
        yield True, words("doctor-discord-private")
    yield True, words("doctor-discord-install", {"url": build_server_link(app_id)})
    if app.get("approximate_guild_count") == 0:
        yield False, words("doctor-discord-nowhere")
    yield True, words("doctor-discord-take-along", {"url": build_person_link(app_id)})


def check_commands(
    registered: Sequence[tuple[int, str]], expected: Sequence[tuple[int, str]], words: Words
) -> Iterator[HealthFinding]:
    """Whether the commands registered with Discord are those of this version. Each is a type and
    a name."""
    if set(registered) == set(expected):
        yield True, words("doctor-discord-commands", {"count": len(expected)})
    else:
        yield False, words("doctor-discord-commands-old")


def check_gateway(is_reachable: bool, host: str, words: Words) -> Iterator[HealthFinding]:
    """Whether interactions can reach the bot. `is_reachable`: whether the gateway answered."""
    key = "doctor-discord-gateway" if is_reachable else "doctor-discord-gateway-silent"
    yield is_reachable, words(key, {"host": host})


def build_server_link(app_id: str) -> str:
    """The URL for adding the bot to a server, with the permissions that it needs."""
    query = {
        "client_id": app_id,
        "scope": "bot applications.commands",
        "permissions": PERMISSIONS,
    }
    return f"https://discord.com/oauth2/authorize?{urlencode(query)}"


def build_person_link(app_id: str) -> str:
    """The URL for adding the app to an account, whose person can then use it on every server."""
    query = {"client_id": app_id, "integration_type": 1, "scope": "applications.commands"}
    return f"https://discord.com/oauth2/authorize?{urlencode(query)}"


async def _is_gateway_reachable(gateway: str) -> bool:
    """Whether the gateway sends its first message. Does not log in."""
    try:
        async with (
            asyncio.timeout(_GATEWAY_SECONDS),
            aiohttp.ClientSession(trust_env=True) as session,
            session.ws_connect(f"{gateway}?v=10&encoding=json") as socket,
        ):
            message = await socket.receive()
            return message.type is aiohttp.WSMsgType.TEXT
    except (aiohttp.ClientError, OSError, TimeoutError):
        return False


def _build_failure(error: WalkOnError, words: Words) -> HealthFinding:
    if isinstance(error, Broken):
        return False, words("doctor-discord-token")
    return False, words("doctor-discord-unreachable", {"why": str(error)})
