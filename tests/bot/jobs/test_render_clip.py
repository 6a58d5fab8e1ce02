"""Whom an engine must not make up: people known in the place who are not in the cast."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from bot.app import file_names
from bot.app.account import policy
from bot.app.requests import change, render
from bot.app.requests.render import RenderTask
from bot.core.ids import PersonId
from bot.core.request import Request
from bot.jobs import Job, JobContext
from bot.jobs.render_clip import _read_absent_faces
from render.contract.errors import Cancelled
from render.engines.select import Engine
from render.isolation.child import Child
from render.models.store import ModelStore
from tests.support import answers
from tests.support.drawn_kit import head, kit
from tests.support.world import World


async def looked_for(w: World, request: Request) -> set[PersonId]:
    """Whose kits are opened for a clip."""
    return {one.owners[0] for one in await render.list_absent_kits(w.app, request)}


async def test_who_asked_or_was_asked_here_and_nobody_else(w: World) -> None:
    place, elsewhere = await w.place(), await w.place("Saturday")
    mina, jun, ara, stranger = [await w.person(name) for name in ("Mina", "Jun", "Ara", "Sol")]
    await w.ask(stranger, elsewhere, stranger)
    await w.ask(jun, place, jun)
    await w.ask(mina, place, ara)
    asked = await w.ask(mina, place, mina)
    assert await looked_for(w, asked) == {jun, ara}
    assert await looked_for(w, await w.ask(mina, place, mina, ara)) == {jun}
    assert await looked_for(w, await w.ask(mina, elsewhere, mina)) == {stranger}


async def test_who_opened_their_cameo_to_the_place(w: World) -> None:
    place, mina = await w.place(), await w.person("Mina")
    open_to_it = await w.person("Jun", places=frozenset({place}))
    assert await looked_for(w, await w.ask(mina, place, mina)) == {open_to_it}


async def test_who_said_no_and_is_played_by_a_stand_in(w: World) -> None:
    place, mina, jun = await w.place(), await w.person("Mina"), await w.person("Jun")
    asked = await w.ask(mina, place, jun)
    await answers.answer(w.app, jun, asked.id, False)
    instead = await change.use_stand_ins(w.app, mina, asked.id)
    assert await looked_for(w, instead) == {mina, jun}


async def test_a_frozen_or_deleted_cameo_is_read_for_nothing(w: World) -> None:
    place, mina, jun = await w.place(), await w.person("Mina"), await w.person("Jun")
    await w.ask(jun, place, jun)
    asked = await w.ask(mina, place, mina)
    assert await looked_for(w, asked) == {jun}
    await policy.freeze(w.app, jun)
    assert await looked_for(w, asked) == set()
    await policy.thaw(w.app, jun)
    assert await looked_for(w, asked) == {jun}


async def test_numbers_without_names_leave_the_vault(
    w: World, models: ModelStore, tmp_path: Path
) -> None:
    place, mina, jun, gone = [await w.place(), *[await w.person(name) for name in "MJG"]]
    drawn = replace(kit(head()), face=np.linspace(0, 1, 128).astype(np.float32))
    drawn.save(tmp_path / "drawn.kit")
    async with w.store.read() as t:
        cameo = await t.cameos.find_current(jun)
    assert cameo is not None
    await w.app.files.write(file_names.kit(cameo.id), [jun], (tmp_path / "drawn.kit").read_bytes())
    for one in (jun, gone):
        await w.ask(one, place, one)
    asked = await w.ask(mina, place, mina)
    with Child() as child:
        setup = JobContext(w.app, {}, models, _never, child, "", "cameo", engine=Engine("vace"))
        job = Job(setup, asked.id, 1)
        wanted = RenderTask(asked, {}, {}, (mina,))
        # What lies in the vault for the third is no kit at all: one that cannot be read.
        assert await _read_absent_faces(job, wanted, tmp_path) == (
            pytest.approx(drawn.face.tolist()),
        )
        for blind in (Engine(), Engine("vace", verifies_cast=False)):
            assert (
                await _read_absent_faces(
                    Job(replace(setup, engine=blind), asked.id, 1), wanted, tmp_path
                )
                == ()
            )
        taken_back = Job(setup, asked.id, 1)
        taken_back.stop()
        with pytest.raises(Cancelled):
            await _read_absent_faces(taken_back, wanted, tmp_path)
        await w.vault.erase(jun)
        assert await _read_absent_faces(job, wanted, tmp_path) == ()
        assert not (tmp_path / "absent.kit").exists()


def _never() -> None:
    raise AssertionError("nothing is signed here")
