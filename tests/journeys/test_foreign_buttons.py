"""Buttons in other hands: somebody else presses, and the owner presses twice."""

import asyncio
from pathlib import Path

from tests.journeys.stories import cards_in, posted, question, shows_clip
from tests.simulators.web.friend import text
from tests.support.stack import Stack


async def test_only_the_owner_answers(stack: Stack, sunny_kit: Path) -> None:
    prompt = "cooking noodles"
    async with stack.friend("Asker Seven") as asker, stack.friend("Owner Seven") as owner:
        await stack.give_cameo(owner, sunny_kit)
        await asker.command("cameo", f"{prompt} ", await asker.mention("Owner Seven"))
        asked = (await question(owner, prompt)).card or {}
        reply = await asker.press(asked, "allow")
        assert "for somebody else to decide" in text(reply["card"])
        reply = await asker.press(asked, "always")
        assert "for somebody else to decide" in text(reply["card"])
        still_asked = await question(owner, prompt)
        assert still_asked.card == asked


async def test_a_card_that_is_pressed_twice_counts_once(stack: Stack, sunny_kit: Path) -> None:
    prompt = "flying a kite"
    async with stack.friend("Asker Eight") as asker, stack.friend("Twice Eight") as owner:
        await stack.give_cameo(owner, sunny_kit)
        room = await asker.make_room("Kites", "Twice Eight")
        await asker.command("cameo", f"{prompt} ", await asker.mention("Twice Eight"), room=room)
        asked = (await question(owner, prompt)).card or {}
        async with stack.friend("Twice Eight") as other_window:
            replies = await asyncio.gather(
                owner.press(asked, "allow"), other_window.press(asked, "allow")
            )
        refused = [reply["card"] for reply in replies if reply["card"] is not None]
        assert [card["tone"] for card in refused] == ["bad"]
        await posted(asker, room, prompt)
        await asker.listen(2.0)
        assert len([card for card in cards_in(asker, room) if shows_clip(card)]) == 1
