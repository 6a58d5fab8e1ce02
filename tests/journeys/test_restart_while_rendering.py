"""Everything is killed while a clip is rendered, and started again: the clip is posted."""

from pathlib import Path

from render.models.store import ModelStore
from tests.journeys.stories import allow, posted, question, shows_clip
from tests.simulators.web.friend import Card, Friend, text
from tests.support.stack import prepared


async def test_nothing_accepted_is_lost(
    models: ModelStore, sunny_kit: Path, tmp_path: Path
) -> None:
    stack = prepared(tmp_path, models.folder)
    stack.start()
    try:
        async with stack.friend("Asker") as asker, stack.friend("Owner") as owner:
            await stack.give_cameo(owner, sunny_kit)
            await asker.command("cameo", "in a museum ", await asker.mention("Owner"))
            await question(owner, "in a museum")
            surfing = await begin_render(asker, owner)
        stack.kill()
        stack.start()
        async with stack.friend("Asker") as asker, stack.friend("Owner") as owner:
            await allow(owner, "in a museum")
            await posted(asker, asker.group, surfing)
            await posted(asker, asker.group, "in a museum")
    finally:
        code = stack.stop()
    assert code == 0, "".join(stack.output)


async def begin_render(asker: Friend, owner: Friend) -> str:
    """The prompt of a clip that is being rendered. A machine so busy that it shows no progress
    before the clip is there gets another one."""
    for prompt in ("surfing a wave", "surfing at night", "surfing at sunset"):
        await asker.command("cameo", f"{prompt} length:15s ", await asker.mention("Owner"))
        await allow(owner, prompt)

        def is_under_way(card: Card, prompt: str = prompt) -> bool:
            return prompt in text(card) and (card["progress"] is not None or shows_clip(card))

        begun = await asker.card(asker.group, is_under_way, "for the render to begin")
        if not shows_clip(begun.card or {}):
            return prompt
    raise AssertionError("every clip was there before its progress was")
