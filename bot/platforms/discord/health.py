"""What is not in order with the app on Discord, for `walkon doctor`."""

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
"""Whether it is in order, and the sentence."""
Data = Mapping[str, Any]

_VIEW, _SEND, _ATTACH, _HISTORY, _IN_THREADS = 1 << 10, 1 << 11, 1 << 15, 1 << 16, 1 << 38
RIGHTS = _VIEW | _SEND | _ATTACH | _HISTORY | _IN_THREADS
"""What the bot asks of a server. Reading history is for finding its own messages again."""
_PRIVILEGED = sum(1 << bit for bit in (12, 13, 14, 15, 18, 19))
"""Presences, members and the content of messages, of which none is needed."""
_SERVER, _PERSON = "0", "1"
_PATIENCE = 10.0
"""Seconds that the gateway has to say hello."""


async def list_findings(
    token: str, command_keys: Sequence[tuple[int, str]], words: Words
) -> list[HealthFinding]:
    """Asks Discord, and changes nothing there. `command_keys`: kind and name of every command."""
    connection = RestClient(token)
    try:
        client = await connection.connect()
        app: Data = dict(await client.http.application_info())
        listed = await client.http.get_global_commands(int(app["id"]))
    except FAILURES as error:
        return [_unasked(translate_error(error), words)]
    except WalkOnError as error:
        return [_unasked(error, words)]
    finally:
        await connection.close()
    heard = await _hears(str(DiscordWebSocket.DEFAULT_GATEWAY))
    there = [(one.get("type", 1), one["name"]) for one in listed]
    return [
        *check_app(app, words),
        *check_commands(there, command_keys, words),
        *check_gateway(heard, str(DiscordWebSocket.DEFAULT_GATEWAY.host), words),
    ]


def check_app(app: Data, words: Words) -> Iterator[HealthFinding]:
    """What the developer portal holds of the app, and how it is installed."""
    number = str(app["id"])
    yield True, words("doctor-discord", {"name": app["name"]})
    if app.get("interactions_endpoint_url"):
        yield False, words("doctor-discord-endpoint")
    if app.get("bot_require_code_grant"):
        yield False, words("doctor-discord-code-grant")
    if int(app.get("flags") or 0) & _PRIVILEGED:
        yield False, words("doctor-discord-intents")
    # Apps from before there was a choice have no such list, and install on servers.
    ways = app.get("integration_types_config")
    if ways is not None and _SERVER not in ways:
        yield False, words("doctor-discord-no-servers")
    if ways is not None and _PERSON not in ways:
        yield False, words("doctor-discord-no-people")
    if not app.get("bot_public", True):
        yield True, words("doctor-discord-private")
    yield True, words("doctor-discord-install", {"url": build_server_link(number)})
    if app.get("approximate_guild_count") == 0:
        yield False, words("doctor-discord-nowhere")
    yield True, words("doctor-discord-take-along", {"url": build_person_link(number)})


def check_commands(
    there: Sequence[tuple[int, str]], wanted: Sequence[tuple[int, str]], words: Words
) -> Iterator[HealthFinding]:
    """Whether Discord lists the commands of this version. `there`: kind and name of each."""
    if set(there) == set(wanted):
        yield True, words("doctor-discord-commands", {"count": len(wanted)})
    else:
        yield False, words("doctor-discord-commands-old")


def check_gateway(heard: bool, host: str, words: Words) -> Iterator[HealthFinding]:
    """Whether what people do can reach the bot. `heard`: the gateway said hello."""
    key = "doctor-discord-gateway" if heard else "doctor-discord-gateway-silent"
    yield heard, words(key, {"host": host})


def build_server_link(number: str) -> str:
    """Where somebody adds the bot to a server, with the rights that it needs."""
    asked = {"client_id": number, "scope": "bot applications.commands", "permissions": RIGHTS}
    return f"https://discord.com/oauth2/authorize?{urlencode(asked)}"


def build_person_link(number: str) -> str:
    """Where somebody adds the app to their account, to have it on every server."""
    asked = {"client_id": number, "integration_type": 1, "scope": "applications.commands"}
    return f"https://discord.com/oauth2/authorize?{urlencode(asked)}"


async def _hears(gateway: str) -> bool:
    """Whether Discord's gateway says hello; nobody signs in there."""
    try:
        async with (
            asyncio.timeout(_PATIENCE),
            aiohttp.ClientSession(trust_env=True) as session,
            session.ws_connect(f"{gateway}?v=10&encoding=json") as socket,
        ):
            said = await socket.receive()
            return said.type is aiohttp.WSMsgType.TEXT
    except (aiohttp.ClientError, OSError, TimeoutError):
        return False


def _unasked(error: WalkOnError, words: Words) -> HealthFinding:
    if isinstance(error, Broken):
        return False, words("doctor-discord-token")
    return False, words("doctor-discord-unreachable", {"why": str(error)})
