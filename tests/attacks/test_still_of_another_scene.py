"""An asker looks for two prompts whose scenes have a similar digest: the still of a gentle one
stays on the card of a wild one."""

from dataclasses import replace

from bot.app.requests import change, scene_stills
from bot.core.scene import Scene
from tests.support.world import World


def find_alike(scene: Scene, digits: int = 8) -> tuple[str, str]:
    """Two prompts whose digests begin with the same digits: found in a second by a birthday
    attack, for somebody who knows the ids of the scene."""
    found: dict[str, str] = {}
    number = 0
    while True:
        prompt = f"{{A}} surfs wave {number}"
        begin = replace(scene, prompt=prompt).digest()[:digits]
        if begin in found:
            return found[begin], prompt
        found[begin] = prompt
        number += 1


async def test_the_still_of_a_scene_with_a_similar_digest(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    first = await w.ask(sol, place, mina)
    gentle, wild = find_alike(first.scene)
    before = await change.edit(w.app, sol, first.id, gentle)
    await w.app.files.write(scene_stills.file_name(before), [sol], b"a gentle picture")
    after = await change.edit(w.app, sol, first.id, wild)
    assert after.scene.digest()[:8] == before.scene.digest()[:8]
    assert scene_stills.file_name(after) != scene_stills.file_name(before)
