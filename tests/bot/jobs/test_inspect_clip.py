"""Who enrolls again is compared with the face of their own cameo before, in sealed kits."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from bot.app import file_names
from bot.core.cameo import Cameo
from bot.core.ids import CameoId, PersonId
from bot.jobs import Job, JobContext
from bot.jobs.inspect_clip import find_face_of_another, find_same_face
from render.isolation.child import Child
from render.kit.kit import Kit
from render.models.store import ModelStore
from render.perception import thresholds
from tests.support.drawn_kit import kit
from tests.support.world import World


def kit_of(distance: float) -> Kit:
    """A kit whose face is this far from that of `kit()`."""
    face = np.zeros(128, np.float32)
    face[0] = distance
    return replace(kit(), face=face)


async def current(w: World, person: PersonId) -> Cameo:
    async with w.store.read() as t:
        cameo = await t.cameos.find_current(person)
    assert cameo is not None
    return cameo


async def compare(w: World, models: ModelStore, folder: Path, cameo: Cameo) -> CameoId | None:
    """What the job finds for a new clip of this owner with the face of `kit()`."""
    folder = folder / "job"
    folder.mkdir(exist_ok=True)
    new = folder / "kit"
    kit().save(new)
    with Child() as child:
        job = Job(JobContext(w.app, {}, models, _never, child, "", "cameo"), cameo.id, 1)
        found = await find_same_face(job, cameo.owner, new, folder)
    assert {path.name for path in folder.iterdir()} == {"kit"}  # the old one is not left there
    return found


@pytest.mark.parametrize(
    ("distance", "is_same"),
    [
        (0.0, True),
        (thresholds.SAME_PERSON - 0.01, True),
        (thresholds.SAME_PERSON + 0.01, False),
        (1.0, False),
    ],
)
async def test_the_face_before_and_the_new_one(
    w: World, models: ModelStore, tmp_path: Path, distance: float, is_same: bool
) -> None:
    before = await current(w, await w.person("Mina"))
    old = tmp_path / "old"
    kit_of(distance).save(old)
    await w.app.files.write(file_names.kit(before.id), [before.owner], old.read_bytes())
    old.unlink()
    assert await compare(w, models, tmp_path, before) == (before.id if is_same else None)


@pytest.mark.parametrize("distance", [0.0, 1.0])
async def test_the_face_of_somebody_else(
    w: World, models: ModelStore, tmp_path: Path, distance: float
) -> None:
    mina, sol = await current(w, await w.person("Mina")), await w.person("Sol", cameo=False)
    await w.person("Jun")  # whose kit is no kit, and holds nobody back
    folder = tmp_path / "job"
    folder.mkdir()
    kit_of(distance).save(folder / "old")
    data = (folder / "old").read_bytes()
    (folder / "old").unlink()
    await w.app.files.write(file_names.kit(mina.id), [mina.owner], data)
    kit().save(folder / "kit")
    with Child() as child:
        job = Job(JobContext(w.app, {}, models, _never, child, "", "cameo"), "new", 1)
        found = await find_face_of_another(job, sol, folder / "kit", folder)
        assert await find_face_of_another(job, mina.owner, folder / "kit", folder) is None
    assert found == (None if distance else mina.id)
    assert {path.name for path in folder.iterdir()} == {"kit"}


async def test_a_kit_that_cannot_be_read_is_not_the_same_face(
    w: World, models: ModelStore, tmp_path: Path
) -> None:
    before = await current(w, await w.person("Mina"))  # whose kit is no kit
    assert await compare(w, models, tmp_path, before) is None
    await w.app.files.remove(file_names.kit(before.id))
    assert await compare(w, models, tmp_path, before) is None


def _never() -> None:
    raise AssertionError("nothing is signed here")
