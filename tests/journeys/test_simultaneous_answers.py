"""Both owners press Allow in the same moment: one clip, posted once."""

import asyncio
from pathlib import Path

from tests.journeys.stories import cards_in, posted, question, shows_clip
from tests.support.stack import Stack


async def test_two_yeses_at_once_make_one_clip(stack: Stack, sunny_kit: Path) -> None:
    prompt = "exploring Mars together"
    async with (
        stack.friend("Asker Six") as asker,
        stack.friend("Left Six") as left,
        stack.friend("Right Six") as right,
    ):
        await stack.give_cameo(left, sunny_kit)
        await stack.give_cameo(right, sunny_kit)
        room = await asker.make_room("Mars", "Left Six", "Right Six")
        both = await asker.mention("Left Six"), await asker.mention("Right Six")
        await asker.command("cameo", f"{prompt} ", *both, room=room)
        cards = [(await question(owner, prompt)).card or {} for owner in (left, right)]
        replies = await asyncio.gather(
            left.press(cards[0], "allow"), right.press(cards[1], "allow")
        )
        assert [reply["card"] for reply in replies] == [None, None]
        await posted(asker, room, prompt)
        await asker.listen(2.0)
        assert len([card for card in cards_in(asker, room) if shows_clip(card)]) == 1
