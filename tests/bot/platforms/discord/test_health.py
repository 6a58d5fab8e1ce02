"""What `walkon doctor` finds on Discord, and how each of it is put right."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.chat.commands import list_help
from bot.chat.words import Words
from bot.platforms.discord import commands
from bot.platforms.discord.health import (
    PERMISSIONS,
    build_person_link,
    build_server_link,
    check_app,
    check_commands,
    check_gateway,
    list_findings,
)
from bot.platforms.discord.parse import may_post
from bot.platforms.discord.rest_client import set_server_urls
from bot.settings import LANGUAGES
from tests.simulators.discord.server import Discord
from tests.simulators.discord.state import TOKEN

EN = Words("en")
PAYLOAD = commands.build_payload(list_help("en", "cameo"), list_help("ko", "cameo"), "cameo")
KEYS = [(one["type"], one["name"]) for one in PAYLOAD]


def bad(found: list[tuple[bool, str]]) -> str:
    return "\n".join(sentence for good, sentence in found if not good)


async def test_an_app_that_is_well_set_up(discord: Discord) -> None:
    discord.commands = PAYLOAD
    found = await list_findings(TOKEN, KEYS, EN)
    assert bad(found) == ""
    assert build_server_link("1000") in "\n".join(sentence for _, sentence in found)
    assert all(call.startswith("GET ") for call in discord.calls), "nothing is changed"


async def test_a_wrong_token(discord: Discord) -> None:
    found = await list_findings("wrong", KEYS, EN)
    assert len(found) == 1
    assert "WALKON_DISCORD_TOKEN" in bad(found)


async def test_discord_cannot_be_reached(discord: Discord) -> None:
    set_server_urls("http://127.0.0.1:9/api/v10", "")
    found = await list_findings(TOKEN, KEYS, EN)
    assert len(found) == 1
    assert "network" in bad(found)


async def test_a_gateway_that_does_not_answer(discord: Discord) -> None:
    discord.commands = PAYLOAD
    set_server_urls("", "ws://127.0.0.1:9")
    assert "WALKON_DISCORD_GATEWAY_URL" in bad(await list_findings(TOKEN, KEYS, EN))


async def test_commands_of_another_version(discord: Discord) -> None:
    assert "walkon run discord" in bad(await list_findings(TOKEN, KEYS, EN))
    discord.commands = PAYLOAD[:-1]
    assert "walkon run discord" in bad(await list_findings(TOKEN, KEYS, EN))


@pytest.mark.parametrize(
    ("portal", "where"),
    [
        ({"interactions_endpoint_url": "https://x.example"}, "Interactions Endpoint URL"),
        ({"approximate_guild_count": 0}, "on no server"),
        ({"bot_require_code_grant": True}, "Requires OAuth2 Code Grant"),
        ({"flags": 1 << 19}, "Privileged Gateway Intents"),
        ({"integration_types_config": {"1": {}}}, "Guild Install"),
        ({"integration_types_config": {"0": {}}}, "User Install"),
    ],
)
async def test_what_the_portal_holds(discord: Discord, portal: dict[str, Any], where: str) -> None:
    discord.commands = PAYLOAD
    discord.app |= portal
    assert where in bad(await list_findings(TOKEN, KEYS, EN))


def test_the_link_asks_for_what_posting_needs() -> None:
    asked = parse_qs(urlsplit(build_server_link("7")).query)
    assert asked["scope"] == ["bot applications.commands"]
    data = {"guild_id": "1", "app_permissions": asked["permissions"][0]}
    assert may_post(data)
    assert may_post(data | {"channel": {"type": 11}}), "in a thread"
    assert int(asked["permissions"][0]) == PERMISSIONS
    assert parse_qs(urlsplit(build_person_link("7")).query)["scope"] == ["applications.commands"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_has_its_sentence(language: str) -> None:
    words = Words(language)
    worst = {
        "id": "1",
        "name": "W",
        "interactions_endpoint_url": "https://x.example",
        "bot_require_code_grant": True,
        "bot_public": False,
        "flags": 1 << 18,
        "integration_types_config": {},
        "approximate_guild_count": 0,
    }
    assert len(list(check_app(worst, words))) == 10
    assert [good for good, _ in check_commands([], KEYS, words)] == [False]
    assert [good for good, _ in check_commands(KEYS, KEYS, words)] == [True]
    assert [
        good for answers in (True, False) for good, _ in check_gateway(answers, "x", words)
    ] == [
        True,
        False,
    ]
