"""Somebody who learned what is in a button or a form of an enrollment on Discord presses it, or
sends a clip with it, for the face of somebody else."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, cast

import pytest

from bot.app.ports import WorkKind
from tests.contracts.friend import Stage
from tests.contracts.platforms import discord
from tests.simulators.discord.friend import Friend as Account
from tests.support.world import world


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """Discord with its bot, over an empty world."""
    async with world(tmp_path) as w, discord.stage(w, tmp_path) as stage:
        yield stage


async def account(stage: Stage, name: str) -> Account:
    return cast(Account, cast(Any, await stage.friend(name)).account)


async def test_the_clip_of_somebody_else(stage: Stage) -> None:
    mina, mallory = await account(stage, "Mina"), await account(stage, "Mallory")
    card = (await mina.typed("enroll")).replies[-1]
    challenge = (await mina.press(card, "Upload it here")).replies[-1]
    form = await mina.press(challenge, "Send the clip")
    clip = mallory.send_file("me.mp4", b"another face")
    told = await mallory.fill(form, clip=clip, adult="yes")
    assert "somebody else’s cameo" in told.replies[-1].text
    assert await stage.w.waiting(WorkKind.INSPECT) == []
    told = await mina.fill(form, clip=mina.send_file("me.mp4", b"a selfie"), adult="yes")
    assert "Your clip is being checked" in told.replies[-1].text


async def test_the_challenge_of_somebody_else(stage: Stage) -> None:
    """Whoever opens a link first is the only one who can use it."""
    mina, mallory = await account(stage, "Mina"), await account(stage, "Mallory")
    card = (await mina.typed("enroll")).replies[-1]
    told = (await mallory.press(card, "Upload it here")).replies[-1]
    assert "somebody else’s cameo" in told.text
    assert "Film yourself" in (await mina.press(card, "Upload it here")).replies[-1].text
