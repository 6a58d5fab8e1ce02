"""Yes, but …: the asker sees the difference and takes it; then the changed scene is asked."""

from pathlib import Path

from tests.journeys.stories import allow, has, posted, question
from tests.simulators.web.friend import text
from tests.support.stack import Stack


async def test_a_suggested_change_is_asked_again(stack: Stack, sunny_kit: Path) -> None:
    async with stack.friend("Asker Two") as asker, stack.friend("But Two") as owner:
        await stack.give_cameo(owner, sunny_kit)
        await asker.command("cameo", "fighting a dragon ", await asker.mention("But Two"))
        asked = await question(owner, "fighting a dragon")
        await owner.press(asked.card or {}, "suggest", "riding a dragon")
        offer = await asker.card(asker.private, has("take"), "for the suggestion")
        assert "− [fighting] a dragon\n+ [riding] a dragon" in text(offer.card or {})

        await asker.press(offer.card or {}, "take")
        await allow(owner, "riding a dragon")
        await posted(asker, asker.group, "riding a dragon")
