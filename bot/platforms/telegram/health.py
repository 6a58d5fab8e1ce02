"""What is not in order with the bot's account on Telegram, for `walkon doctor`."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from telegram import User, WebhookInfo
from telegram.error import InvalidToken, TelegramError

from bot.chat.words import Words
from bot.platforms.telegram.sender import API_URL, close_bot, create_bot

HealthFinding = tuple[bool, str]
"""Whether it is in order, and the sentence."""
_PORTS = (443, 80, 88, 8443)
"""Those that Telegram's own server calls: https://core.telegram.org/bots/api#setwebhook."""
_RECENT = timedelta(hours=1)
"""Telegram keeps telling of the last failure, however long ago."""


@dataclass(frozen=True)
class BotAccount:
    """What Telegram says of the bot."""

    me: User
    called: WebhookInfo


async def list_findings(
    token: str, api_url: str, webhook: str, words: Words
) -> list[HealthFinding]:
    """Asks Telegram, and changes nothing there. `api_url`: "" for Telegram's own server.
    `webhook`: the address that is set, "" for none."""
    server = api_url or API_URL
    try:
        account = await _ask(token, server)
    except InvalidToken:
        return [(False, words("doctor-telegram-token"))]
    except TelegramError as error:
        told = {"server": _host(server), "why": str(error)}
        return [(False, words("doctor-telegram-unreachable", told))]
    found = (*check_account(account.me, words), *check_webhook(account.called, webhook, words))
    if server == API_URL:
        found += tuple(check_webhook_address(webhook, words))
    return list(found)


def check_account(me: User, words: Words) -> Iterator[HealthFinding]:
    """Who it is, and what @BotFather set."""
    told = {"name": f"@{me.username}"}
    yield True, words("doctor-telegram", told)
    if not me.can_join_groups:
        yield False, words("doctor-telegram-groups", told)
    if me.can_read_all_group_messages:
        yield False, words("doctor-telegram-privacy", told)


def check_webhook(
    called: WebhookInfo, wanted: str, words: Words, now: datetime | None = None
) -> Iterator[HealthFinding]:
    """Whether Telegram calls where the settings say. `wanted`: "" when it is asked for updates."""
    if called.url != wanted:
        if not called.url:
            yield False, words("doctor-telegram-not-called", {"host": _host(wanted)})
        else:
            # The path may be a secret: only the host is told.
            yield False, words("doctor-telegram-elsewhere", {"host": _host(called.url)})
    elif wanted:
        failed = called.last_error_date
        if failed is not None and (now or datetime.now(UTC)) - failed < _RECENT:
            told = {"host": _host(wanted), "why": called.last_error_message or "?"}
            yield False, words("doctor-telegram-calls-fail", told)
        else:
            yield True, words("doctor-telegram-called", {"host": _host(wanted)})
    else:
        yield True, words("doctor-telegram-asks")


def check_webhook_address(wanted: str, words: Words) -> Iterator[HealthFinding]:
    """Whether Telegram's own server calls such an address at all."""
    parts = urlsplit(wanted)
    if wanted and (parts.scheme != "https" or (parts.port or 443) not in _PORTS):
        yield False, words("doctor-telegram-address", {"ports": ", ".join(map(str, _PORTS))})


def build_group_link(name: str) -> str:
    """Where somebody adds the bot to a group, which it then greets. `name`: its username."""
    # Without a parameter Telegram would send no /start there, and the bot say nothing.
    return f"https://t.me/{name}?startgroup=1"


def _host(url: str) -> str:
    return urlsplit(url).hostname or "?"


async def _ask(token: str, server: str) -> BotAccount:
    bot = create_bot(token, server)
    try:
        return BotAccount(await bot.get_me(), await bot.get_webhook_info())
    finally:
        await close_bot(bot)
