"""What `walkon doctor` finds on Telegram, and how each of it is put right."""

from datetime import UTC, datetime, timedelta

import pytest
from telegram import User, WebhookInfo

from bot.chat.words import Words
from bot.platforms.telegram.health import (
    check_account,
    check_webhook,
    check_webhook_address,
    list_findings,
)
from bot.settings import LANGUAGES
from tests.simulators.telegram.server import TOKEN, Telegram

EN = Words("en")
HOOK = "https://bots.example/telegram/secret-path"
NOW = datetime(2026, 5, 1, tzinfo=UTC)


def bad(found: list[tuple[bool, str]]) -> str:
    return "\n".join(sentence for good, sentence in found if not good)


def called(url: str, failed: datetime | None = None) -> WebhookInfo:
    return WebhookInfo(url, False, 0, last_error_date=failed, last_error_message="502 Bad Gateway")


async def test_a_bot_that_is_well_set_up(sim: Telegram) -> None:
    found = await list_findings(TOKEN, sim.url, "", EN)
    assert bad(found) == ""
    assert "@walkon_bot" in found[0][1]
    assert {name for name, _ in sim.calls} == {"getMe", "getWebhookInfo"}, "nothing is changed"


async def test_a_wrong_token(sim: Telegram) -> None:
    found = await list_findings("1:wrong", sim.url, "", EN)
    assert len(found) == 1
    assert "@BotFather" in bad(found)


async def test_a_server_that_is_not_there() -> None:
    found = await list_findings(TOKEN, "http://127.0.0.1:9", "", EN)
    assert len(found) == 1
    assert "127.0.0.1" in bad(found)
    assert TOKEN not in bad(found)


async def test_what_botfather_set(sim: Telegram) -> None:
    sim.me |= {"can_join_groups": False, "can_read_all_group_messages": True}
    told = bad(await list_findings(TOKEN, sim.url, "", EN))
    assert "/setjoingroups" in told
    assert "/setprivacy" in told


async def test_updates_that_go_elsewhere(sim: Telegram) -> None:
    sim.webhook = {"url": "https://old.example/secret"}
    told = bad(await list_findings(TOKEN, sim.url, "", EN))
    assert "old.example" in told
    assert "secret" not in told


async def test_a_webhook_before_the_first_start_and_after_it(sim: Telegram) -> None:
    assert "walkon run telegram" in bad(await list_findings(TOKEN, sim.url, HOOK, EN))
    sim.webhook = {"url": HOOK}
    assert bad(await list_findings(TOKEN, sim.url, HOOK, EN)) == ""
    now = int(datetime.now(UTC).timestamp())
    sim.undelivered = {"last_error_date": now, "last_error_message": "502 Bad Gateway"}
    assert "502" in bad(await list_findings(TOKEN, sim.url, HOOK, EN))


def test_a_failure_long_ago_is_no_finding() -> None:
    old, new = NOW - timedelta(days=2), NOW - timedelta(minutes=2)
    assert bad(list(check_webhook(called(HOOK, old), HOOK, EN, NOW))) == ""
    assert "502" in bad(list(check_webhook(called(HOOK, new), HOOK, EN, NOW)))


@pytest.mark.parametrize(
    ("url", "good"),
    [
        ("", True),
        (HOOK, True),
        ("https://bots.example:8443/x", True),
        ("https://bots.example:9000/x", False),
        ("http://bots.example/x", False),
    ],
)
def test_addresses_that_telegram_calls(url: str, good: bool) -> None:
    assert (bad(list(check_webhook_address(url, EN))) == "") is good


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_has_its_sentence(language: str) -> None:
    words = Words(language)
    me = User(1, "W", True, username="w", can_join_groups=False, can_read_all_group_messages=True)
    found = [
        *check_account(me, words),
        *check_webhook(called(""), "", words),
        *check_webhook(called(""), HOOK, words),
        *check_webhook(called(HOOK), "", words),
        *check_webhook(called(HOOK), HOOK, words),
        *check_webhook(called(HOOK, NOW), HOOK, words, NOW),
        *check_webhook_address("http://x", words),
    ]
    assert len(found) == 9
