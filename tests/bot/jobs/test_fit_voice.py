"""A voice is fitted in slices after an enrollment, while its owner wants one like theirs."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from bot.app import file_names
from bot.app.account import leave, policy
from bot.app.enrollment import fit
from bot.app.ports import Queue, WorkKind
from bot.core.cameo import Cameo
from bot.core.errors import Temporary
from bot.core.ids import PersonId
from bot.core.policy import VoicePolicy
from bot.jobs import Job, JobContext, fit_voice
from render.isolation.child import Child
from render.kit.kit import Kit
from render.kit.timbre import Timbre
from render.models.store import ModelStore
from render.sound.kokoro.timbre_search import GENERATIONS, begin_search, encode_search
from tests.support.drawn_kit import kit
from tests.support.world import World

LAST = begin_search(np.full(24, 0.1, np.float32))
"""A search whose last generation has run and only its result is to be kept."""
UNFINISHED = Timbre(
    np.zeros((8, 128), np.float16),
    0.5,
    encode_search(type(LAST)(LAST.mean, LAST.variances, 0.3, GENERATIONS, 0.7)),
)


async def current(w: World, person: PersonId) -> Cameo:
    async with w.store.read() as t:
        cameo = await t.cameos.find_current(person)
    assert cameo is not None
    return cameo


async def add(w: World, cameo: Cameo) -> None:
    async with w.store.begin() as t:
        await fit.add(t, cameo)


@pytest.fixture
async def cameo(w: World, tmp_path: Path) -> Cameo:
    """An active cameo with a kit whose fitting is nearly done."""
    mina = await w.person("Mina")
    made = await current(w, mina)
    voice = np.full(256, 1 / 16, np.float32)
    replace(kit(), voice=voice, timbre=UNFINISHED).save(tmp_path / "before.kit")
    data = (tmp_path / "before.kit").read_bytes()
    await w.app.files.write(file_names.kit(made.id), [mina], data)
    await add(w, made)
    return made


async def run(w: World, models: ModelStore, cameo: Cameo) -> None:
    claim = await w.claim(WorkKind.FIT_VOICE, cameo.id)
    assert claim is not None
    with Child() as child:
        context = JobContext(w.app, {}, models, _never, child, "", "cameo")
        await fit_voice.run(Job(context, cameo.id, claim.epoch))
    await w.finish(claim)


async def read_timbre(w: World, cameo: Cameo, folder: Path) -> Timbre | None:
    stored = await w.app.files.read(file_names.kit(cameo.id), [cameo.owner])
    (folder / "stored.kit").write_bytes(stored)
    return Kit.load(folder / "stored.kit").timbre


async def test_the_result_is_kept_in_the_kit(
    w: World, models: ModelStore, cameo: Cameo, tmp_path: Path
) -> None:
    await run(w, models, cameo)
    found = await read_timbre(w, cameo, tmp_path)
    assert found is not None
    assert found.search == ""
    assert np.abs(found.numbers).max() > 0
    assert await w.waiting(WorkKind.FIT_VOICE) == []
    await add(w, cameo)  # once more: nothing changes
    await run(w, models, cameo)
    again = await read_timbre(w, cameo, tmp_path)
    assert again is not None
    assert np.array_equal(again.numbers, found.numbers)


async def test_an_unfinished_slice_waits_for_the_next_one(w: World, cameo: Cameo) -> None:
    claim = await w.claim(WorkKind.FIT_VOICE, cameo.id)
    assert claim is not None
    assert await fit.start(w.app, cameo.id, claim.epoch) == cameo
    await fit.finish(w.app, cameo.id, claim.epoch, done=False)
    await w.finish(claim)
    assert await w.waiting(WorkKind.FIT_VOICE) == [cameo.id]


async def test_it_gives_way_to_a_render_that_waits(
    w: World, models: ModelStore, cameo: Cameo, tmp_path: Path
) -> None:
    assert await fit.is_wanted(w.app, cameo.id)
    async with w.store.begin() as t:
        await t.work.add(WorkKind.RENDER, "a clip", Queue.RENDER)
    assert not await fit.is_wanted(w.app, cameo.id)
    await run(w, models, cameo)
    timbre = await read_timbre(w, cameo, tmp_path)
    assert timbre is not None
    assert timbre.search, "nothing was done"
    assert await w.waiting(WorkKind.FIT_VOICE) == [cameo.id]
    async with w.store.begin() as t:
        await t.work.remove(WorkKind.RENDER, "a clip")
    await run(w, models, cameo)
    timbre = await read_timbre(w, cameo, tmp_path)
    assert timbre is not None
    assert not timbre.search


async def test_cameos_from_before_there_was_a_fitting_are_added_once(w: World) -> None:
    old = [await current(w, await w.person(name)) for name in ("Mina", "Joon")]
    neutral = await w.person("Ada", voice=VoicePolicy.NEUTRAL)
    frozen = await w.person("Sol")
    await policy.freeze(w.app, frozen)
    assert await fit.add_missing(w.app) == 3
    waiting = await w.waiting(WorkKind.FIT_VOICE)
    assert sorted(waiting) == sorted([*(each.id for each in old), (await current(w, neutral)).id])
    assert await fit.add_missing(w.app) == 0, "not again at the next start"


async def test_without_model_files_it_waits_for_them(
    w: World, cameo: Cameo, tmp_path: Path
) -> None:
    with pytest.raises(Temporary):
        await run(w, ModelStore(tmp_path / "empty"), cameo)


async def test_a_neutral_voice_is_not_fitted_until_the_owner_wants_their_own(
    w: World, models: ModelStore, cameo: Cameo, tmp_path: Path
) -> None:
    await policy.change(w.app, cameo.owner, voice=VoicePolicy.NEUTRAL)
    assert not await fit.is_wanted(w.app, cameo.id)
    await run(w, models, cameo)
    found = await read_timbre(w, cameo, tmp_path)
    assert found is not None
    assert found.search  # as it was
    await policy.change(w.app, cameo.owner, voice=VoicePolicy.OWN)
    assert await w.waiting(WorkKind.FIT_VOICE) == [cameo.id]


async def test_frozen_cameos_are_left_alone(w: World, cameo: Cameo) -> None:
    await policy.freeze(w.app, cameo.owner)
    assert not await fit.is_wanted(w.app, cameo.id)
    await policy.thaw(w.app, cameo.owner)
    assert await fit.is_wanted(w.app, cameo.id)


async def test_a_kit_that_was_written_after_its_deletion_is_erased_again(
    w: World, cameo: Cameo
) -> None:
    claim = await w.claim(WorkKind.FIT_VOICE, cameo.id)
    assert claim is not None
    await leave.delete(w.app, cameo.owner)
    assert not await fit.is_wanted(w.app, cameo.id)
    async with w.store.begin() as t:
        await t.work.remove(WorkKind.ERASE, file_names.kit(cameo.id))  # it was erased already
    await fit.finish(w.app, cameo.id, claim.epoch, done=True)
    assert file_names.kit(cameo.id) in await w.waiting(WorkKind.ERASE)
    assert await fit.start(w.app, cameo.id, claim.epoch) is None


def _never() -> None:
    raise AssertionError("nothing is signed here")
