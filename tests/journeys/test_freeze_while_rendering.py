"""The clip is being made when its owner freezes: it stops, and is never posted."""

from pathlib import Path

from tests.journeys.stories import allow, cards_in, shows_clip
from tests.simulators.web.friend import Card, text
from tests.support.stack import Stack


async def test_a_frozen_cameo_stops_its_render(stack: Stack, sunny_kit: Path) -> None:
    prompt = "dancing on a stage at night"
    async with stack.friend("Asker Four") as asker, stack.friend("Cold Four") as owner:
        await stack.give_cameo(owner, sunny_kit)
        room = await asker.make_room("Stage", "Cold Four")
        # Long enough for a busy machine to show that the render has begun.
        scene = (f"{prompt} length:15s ", await asker.mention("Cold Four"))
        await asker.command("cameo", *scene, room=room)
        await allow(owner, prompt)

        def is_rendering(card: Card) -> bool:
            assert not shows_clip(card), "it was quicker than the story"
            return card["progress"] is not None

        await asker.card(room, is_rendering, "for the render to begin")
        reply = await owner.command("freeze", room=owner.private)
        assert "stopped before it was posted" in text(reply["card"])
        await asker.card(room, lambda card: card["tone"] == "gone", "for the tombstone")
        await asker.listen(5.0)
        assert not any(shows_clip(card) for card in cards_in(asker, room))
