"""The owner passes the clip and leaves in the same breath: nothing of it stays."""

from pathlib import Path

from tests.journeys.stories import allow, cards_in, has, shows_clip
from tests.simulators.web.friend import text
from tests.support.stack import Stack


async def test_whoever_leaves_takes_the_clip_along(stack: Stack, sunny_kit: Path) -> None:
    prompt = "walking in the rain"
    async with stack.friend("Asker Five") as asker, stack.friend("Leaving Five") as owner:
        await stack.give_cameo(owner, sunny_kit)
        room = await asker.make_room("Rain", "Leaving Five")
        told = await owner.command("me", room=owner.private)
        rules = await owner.press(told["card"], "me-told")
        await owner.press(rules["card"], "set-review", "always")
        await asker.command("cameo", f"{prompt} ", await asker.mention("Leaving Five"), room=room)
        await allow(owner, prompt)
        review = await owner.card(owner.private, has("post"), "to look at the clip")
        clip = (review.card or {})["media"]["url"]
        assert (await owner.fetch(clip))[0] == 200
        sure = await owner.command("delete", room=owner.private)

        await owner.press(review.card or {}, "post")
        gone = await owner.press(sure["card"], "delete")
        assert "erased" in text(gone["card"])

        await asker.card(room, lambda card: card["tone"] == "gone", "for the tombstone")
        await owner.until_gone(review.id)
        assert (await owner.fetch(clip))[0] in (403, 404, 410)  # 403: its session ended
        await asker.listen(3.0)
        assert not any(shows_clip(card) for card in cards_in(asker, room))
        assert not any(prompt in text(card) for card in cards_in(asker, room))
