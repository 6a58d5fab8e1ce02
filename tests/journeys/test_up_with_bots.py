"""`walkon up` with the tokens of both bots: a clip is asked for, allowed and posted in Telegram."""

import asyncio
from pathlib import Path

import pytest

from bot.app import file_names, people
from bot.app.ports import Address
from bot.core.cameo import Cameo, CameoState, Challenge
from bot.core.ids import CameoId
from bot.core.policy import Audience, Policy
from bot.platforms.discord.health import build_server_link
from render.models.store import ModelStore
from tests.simulators.discord import server as discord_server
from tests.simulators.discord.server import API
from tests.simulators.discord.state import APP
from tests.simulators.discord.state import TOKEN as DISCORD_TOKEN
from tests.simulators.telegram.server import (
    TOKEN,
    Friend,
    Telegram,
    says,
    telegram,
)
from tests.support.stack import Stack, prepared

PROMPT = "surfing a giant wave at sunset"
SOL, MINA = Friend(21, "Sol"), Friend(22, "Mina")


@pytest.mark.slow
async def test_a_clip_is_posted_in_a_telegram_group(
    models: ModelStore, sunny_kit: Path, tmp_path: Path
) -> None:
    async with telegram() as sim, discord_server.running() as discord:
        stack = prepared(tmp_path, models.folder)
        stack.environment |= {
            "WALKON_TELEGRAM_TOKEN": TOKEN,
            "WALKON_TELEGRAM_API_URL": sim.url,
            "WALKON_DISCORD_TOKEN": DISCORD_TOKEN,
            "WALKON_DISCORD_API_URL": discord.url + API,
            "WALKON_DISCORD_GATEWAY_URL": discord.url.replace("http", "ws") + "/gateway",
        }
        await asyncio.to_thread(stack.start)
        try:
            await sim.until(lambda: any("ready" in line for line in stack.output))
            said = "".join(stack.output)
            assert "https://t.me/walkon_bot?startgroup=1" in said
            assert build_server_link(str(APP)) in said
            group = sim.group(-100, "Friday")
            await give_cameo(stack, sunny_kit)
            for friend in (SOL, MINA):
                await sim.say(friend, "/start")
            asked = f"/cameo {PROMPT} with "
            named = {"type": "text_mention", "offset": len(asked), "length": 4, "user": MINA.user}
            await sim.say(SOL, asked + MINA.name, group, entities=(named,))
            question = await found(sim, MINA.chat, PROMPT, "Allow once")
            await sim.press(MINA, question, "Allow once")
            clip = await found(sim, group, PROMPT, "Verify")
            assert "video" in clip
        finally:
            assert await asyncio.to_thread(stack.stop) == 0, "".join(stack.output)
        assert discord.wrong == []


@pytest.mark.slow
async def test_a_wrong_token_stops_nothing_else(models: ModelStore, tmp_path: Path) -> None:
    async with telegram() as sim, discord_server.running() as discord:
        stack = prepared(tmp_path, models.folder)
        stack.environment |= {
            "WALKON_TELEGRAM_TOKEN": TOKEN,
            "WALKON_TELEGRAM_API_URL": sim.url,
            "WALKON_DISCORD_TOKEN": "not-the-token",
            "WALKON_DISCORD_API_URL": discord.url + API,
            "WALKON_DISCORD_GATEWAY_URL": discord.url.replace("http", "ws") + "/gateway",
        }
        await asyncio.to_thread(stack.start)
        try:
            await sim.until(lambda: any("is ready:" in line for line in stack.output))
            tried = len(discord.calls)
            await asyncio.sleep(3.0)
            assert len(discord.calls) == tried, "a wrong token is not tried again and again"
            await sim.say(SOL, "/help")
            await sim.until(lambda: sim.in_chat(SOL.chat))
        finally:
            assert await asyncio.to_thread(stack.stop) == 0, "".join(stack.output)
    said = "".join(stack.output)
    assert "Discord does not take WALKON_DISCORD_TOKEN." in said
    assert "Discord does not run" in said
    assert "https://t.me/walkon_bot?startgroup=1" in said
    assert "Traceback" not in said


async def found(sim: Telegram, chat: dict, words: str, button: str) -> dict:  # type: ignore[type-arg]
    """The message that says so and has a button."""

    def fitting() -> list[dict]:  # type: ignore[type-arg]
        return [one for one in sim.in_chat(chat) if words in says(one) and button in str(one)]

    await sim.until(fitting)
    return fitting()[-1]


async def give_cameo(stack: Stack, kit: Path) -> None:
    """Mina has enrolled."""
    async with stack.inside() as running:
        app = running.app
        owner = (await people.register(app, Address("telegram", str(MINA.id)), "Mina", "en")).id
        cameo = Cameo(
            id=CameoId(app.new_id()),
            owner=owner,
            challenge=Challenge("49217", ("left", "up", "right")),
            policy=Policy(owner, Audience.EVERYONE),
            challenged_at=app.now(),
            state=CameoState.ACTIVE,
        )
        await app.files.write(file_names.kit(cameo.id), [owner], kit.read_bytes())
        async with app.store.begin() as t:
            await t.cameos.save(cameo)
