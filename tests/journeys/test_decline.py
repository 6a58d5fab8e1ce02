"""One of two says no: the chat learns nothing, and a drawn stand-in plays the part."""

from pathlib import Path

from tests.journeys.stories import allow, cards_in, has, posted, question
from tests.simulators.web.friend import text
from tests.support.stack import Stack


async def test_nobody_learns_who_declined(stack: Stack, sunny_kit: Path) -> None:
    prompt = "sharing a giant pizza"
    async with (
        stack.friend("Asker One") as asker,
        stack.friend("Yes One") as yes,
        stack.friend("No One") as no,
    ):
        await stack.give_cameo(yes, sunny_kit)
        await stack.give_cameo(no, sunny_kit)
        room = await asker.make_room("Pizza", "Yes One", "No One")
        both = await asker.mention("Yes One"), await asker.mention("No One")
        await asker.command("cameo", f"{prompt} ", *both, room=room)
        await allow(yes, prompt)
        await asker.card(room, lambda card: "Yes One ✓" in text(card), "that one is in")
        before = [text(card) for card in cards_in(asker, room)]

        reply = await no.press((await question(no, prompt)).card or {}, "no")
        assert "Nobody is told" in text(reply["card"])
        offer = await asker.card(asker.private, has("fill"), "for stand-ins")
        assert "No One" not in text(offer.card or {})
        assert [text(card) for card in cards_in(asker, room)] == before

        await asker.press(offer.card or {}, "fill")
        await allow(yes, prompt)  # another scene: asked again
        clip = await posted(yes, room, prompt)
        assert "a drawn stand-in" in text(clip.card or {})
