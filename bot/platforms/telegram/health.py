"""Checks the bot's account and webhook on Telegram, for `walkon doctor`."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from telegram import User, WebhookInfo
from telegram.error import InvalidToken, TelegramError

from bot.chat.words import Words
from bot.platforms.telegram.bot_api import API_URL, close_bot, create_bot

HealthFinding = tuple[bool, str]
"""Whether it is in order, and the sentence that says so or what to do."""
_PORTS = (443, 80, 88, 8443)
"""Ports that Telegram's own server calls: https://core.telegram.org/bots/api#setwebhook."""
_RECENT = timedelta(hours=1)
"""Older failures are not reported: Telegram states the last one, however old it is."""


@dataclass(frozen=True)
class BotAccount:
    """What Telegram states about the bot."""

    me: User
    webhook: WebhookInfo


async def list_findings(
    token: str, api_url: str, webhook: str, words: Words
) -> list[HealthFinding]:
    """The findings, in the language of `words`. An error of Telegram is a finding. Changes nothing.

    `api_url`: "" for Telegram's own server. `webhook`: the URL in the settings, "" for polling.
    """
    server = api_url or API_URL
    try:
        account = await _get_account(token, server)
    except InvalidToken:
        return [(False, words("doctor-telegram-token"))]
    except TelegramError as error:
        values = {"server": _get_host(server), "why": str(error)}
        return [(False, words("doctor-telegram-unreachable", values))]
    findings = [*check_account(account.me, words), *check_webhook(account.webhook, webhook, words)]
    if server == API_URL:
        findings += check_webhook_address(webhook, words)
    return findings


def check_account(me: User, words: Words) -> Iterator[HealthFinding]:
    """Which bot it is, and whether its settings at @BotFather fit."""
    values = {"name": f"@{me.username}"}
    yield True, words("doctor-telegram", values)
    if not me.can_join_groups:
        yield False, words("doctor-telegram-groups", values)
    if me.can_read_all_group_messages:
        yield False, words("doctor-telegram-privacy", values)


def check_webhook(
    webhook: WebhookInfo, expected_url: str, words: Words, now: datetime | None = None
) -> Iterator[HealthFinding]:
    """Whether Telegram calls the URL of the settings, and whether its last call succeeded.

    `expected_url`: "" for polling. `now`: the current time in UTC if None.
    """
    if webhook.url != expected_url:
        if not webhook.url:
            yield False, words("doctor-telegram-not-called", {"host": _get_host(expected_url)})
        else:
            # The path may be a secret: only the host is stated.
            yield False, words("doctor-telegram-elsewhere", {"host": _get_host(webhook.url)})
    elif expected_url:
        failed_at = webhook.last_error_date
        if failed_at is not None and (now or datetime.now(UTC)) - failed_at < _RECENT:
            values = {"host": _get_host(expected_url), "why": webhook.last_error_message or "?"}
            yield False, words("doctor-telegram-calls-fail", values)
        else:
            yield True, words("doctor-telegram-called", {"host": _get_host(expected_url)})
    else:
        yield True, words("doctor-telegram-asks")


def check_webhook_address(url: str, words: Words) -> Iterator[HealthFinding]:
    """Whether Telegram's own server would call a URL: HTTPS, on one of a few ports."""
    parts = urlsplit(url)
    if url and (parts.scheme != "https" or (parts.port or 443) not in _PORTS):
        yield False, words("doctor-telegram-address", {"ports": ", ".join(map(str, _PORTS))})


def build_group_link(name: str) -> str:
    """The URL for adding the bot to a group, which it then greets. `name`: its username."""
    # Without a parameter Telegram sends no /start to the group, and the bot would say nothing.
    return f"https://t.me/{name}?startgroup=1"


def _get_host(url: str) -> str:
    return urlsplit(url).hostname or "?"


async def _get_account(token: str, server: str) -> BotAccount:
    bot = create_bot(token, server)
    try:
        return BotAccount(await bot.get_me(), await bot.get_webhook_info())
    finally:
        await close_bot(bot)
