"""Everything is killed while a clip is rendered, and started again: the clip is posted."""

from pathlib import Path

from render.models.store import ModelStore
from tests.journeys.stories import allow, posted, question
from tests.support.stack import prepared


async def test_nothing_accepted_is_lost(
    models: ModelStore, sunny_kit: Path, tmp_path: Path
) -> None:
    stack = prepared(tmp_path, models.folder)
    stack.start()
    try:
        async with stack.friend("Asker") as asker, stack.friend("Owner") as owner:
            await stack.give_cameo(owner, sunny_kit)
            # Long enough for a busy machine to show that the render has begun.
            surf = ("surfing a wave length:15s ", await asker.mention("Owner"))
            await asker.command("cameo", *surf)
            await asker.command("cameo", "in a museum ", await asker.mention("Owner"))
            await allow(owner, "surfing a wave")
            await question(owner, "in a museum")
            await asker.card(
                asker.group, lambda card: card["progress"] is not None, "for the render to begin"
            )
        stack.kill()
        stack.start()
        async with stack.friend("Asker") as asker, stack.friend("Owner") as owner:
            await allow(owner, "in a museum")
            await posted(asker, asker.group, "surfing a wave")
            await posted(asker, asker.group, "in a museum")
    finally:
        code = stack.stop()
    assert code == 0, "".join(stack.output)
