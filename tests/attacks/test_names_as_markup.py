"""Somebody takes a name that a platform would show as a mention, a command, a link or a format."""

import re

import pytest
from telegram import MessageEntity

from bot.chat.contract import Card
from bot.chat.timestamps import replace_times
from bot.chat.words import Words
from bot.platforms.discord import format as discord_format
from bot.platforms.telegram import format as telegram_format
from bot.text.clean import clean_name

NAMES = [
    "@everyone",
    "@here",
    "<@123456789012345678>",
    "<@&123456789012345678>",
    "<#123456789012345678>",
    "</freeze:123456789012345678>",
    "/freeze",
    "Eve /delete",
    "@mina_k",
    "**Mina**",
    "__Mina__ ~~Sol~~ `x` ||y||",
    "```x",
    "[Mina](https://evil.example)",
    "> Mina",
    "# Mina",
    "-# Mina",
    "- Mina",
    "<t:1900000000>",
    "<:wave:123456789012345678>",
    "<b>Mina</b>",
    "<a href='https://evil.example'>Mina</a>",
    "tg://user?id=1",
]
FORMATS = re.compile(
    r"@everyone|@here|<[@#:/t]|(?<!\\)\*|(?<!\\)`|(?<!\\)\|\||(?<!\\)~~|(?<![\\\w])__|(?<!\\)\[[^\]]+\]\("
)
"""What Discord would format."""


def card(name: str) -> Card:
    """An ask as it is built for somebody of that name, in its title and first in a line."""
    cleaned = clean_name(name)
    title = Words("en")("ask-title", {"asker": cleaned})
    return Card(title, (cleaned, Words("en")("ask-with", {"names": cleaned})))


@pytest.mark.parametrize("name", NAMES)
def test_on_discord(name: str) -> None:
    text = discord_format.format_text(card(name), {"freeze": 1, "delete": 2})
    body = text.replace("**", "", 1).replace("**\n", "\n", 1)  # the title is bold
    assert FORMATS.search(body) is None, body
    assert not any(line.startswith(("# ", "-# ", "- ", "> ")) for line in text.splitlines())


@pytest.mark.parametrize("name", NAMES)
def test_on_telegram(name: str) -> None:
    """Texts are sent with entities instead of a markup, so only what Telegram finds by itself
    matters: mentions of people and commands to press."""
    message = telegram_format.format_card(card(name))
    assert {entity.type for entity in message.entities} <= {MessageEntity.BOLD}
    assert not re.search(r"(?<![\w/])[@/][A-Za-z]", message.text.replace("</", ""))


@pytest.mark.parametrize("name", NAMES)
def test_no_name_is_a_time(name: str) -> None:
    assert replace_times(clean_name(name), str)[1] == []
