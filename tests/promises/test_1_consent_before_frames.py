"""Promise 1: no frame before every owner consented to this exact scene; a change asks again."""

import pytest

from bot.app.ports import WorkKind
from bot.app.requests import change
from bot.core import request as rules
from bot.core.consent import ConsentState
from bot.core.errors import NoConsent
from bot.core.request import RequestState
from tests.support import answers
from tests.support.world import World


async def test_one_yes_of_two_renders_nothing(w: World) -> None:
    mina, joon, sol = [await w.person(name) for name in ("Mina", "Joon", "Sol")]
    request = await w.ask(sol, await w.place(), mina, joon)
    await answers.answer(w.app, mina, request.id, yes=True)
    await w.live()
    assert await w.waiting(WorkKind.RENDER) == []
    assert w.frames == []
    await answers.answer(w.app, joon, request.id, yes=True)
    await w.live()
    assert [which for which, _ in w.frames] == [request.id]


async def test_an_edit_asks_everybody_again(w: World) -> None:
    mina, joon, sol = [await w.person(name) for name in ("Mina", "Joon", "Sol")]
    request = await w.ask(sol, await w.place(), mina, joon)
    await answers.answer(w.app, mina, request.id, yes=True)
    changed = await change.edit(w.app, sol, request.id, "{A} and {B} ride a dragon")
    assert {one.state for one in changed.consents} == {ConsentState.ASKED}
    await answers.answer(w.app, joon, request.id, yes=True)
    await w.live()
    assert w.frames == []


async def test_a_taken_suggestion_asks_everybody_again(w: World) -> None:
    mina, sol = await w.person("Mina"), await w.person("Sol")
    request = await w.ask(sol, await w.place(), mina)
    await answers.suggest(w.app, mina, request.id, "{A} surfs a small wave")
    taken = await answers.take(w.app, sol, request.id, mina)
    assert taken.scene.prompt == "{A} surfs a small wave"
    assert [one.state for one in taken.consents] == [ConsentState.ASKED]
    await w.live()
    assert w.frames == []


async def test_a_yes_to_another_scene_is_none_at_the_last_check(w: World) -> None:
    """Also when a row was changed behind our back."""
    mina, sol = await w.person("Mina"), await w.person("Sol")
    request = await w.ask(sol, await w.place(), mina)
    given = await answers.answer(w.app, mina, request.id, yes=True)
    async with w.store.begin() as t:
        await t.requests.save(rules.replace(given, scene=rules.replace(given.scene, prompt="{A}")))
    assert not await w.render(request.id)
    assert w.frames == []
    assert (await w.request(request.id)).state is RequestState.WITHDRAWN


@pytest.mark.parametrize("fact", ["prompt", "look", "seconds", "place", "asker", "cast"])
async def test_every_part_of_the_scene_is_part_of_the_yes(w: World, fact: str) -> None:
    mina, sol = await w.person("Mina"), await w.person("Sol")
    given = await w.ask(mina, await w.place(), mina)
    other = {
        "prompt": "{A} flies",
        "look": "noir",
        "seconds": 7.0,
        "place": "elsewhere",
        "asker": sol,
        "cast": (rules.replace(given.scene.cast[0], letter="B"),),
    }[fact]
    changed = rules.replace(given, scene=rules.replace(given.scene, **{fact: other}))
    async with w.store.read() as t:
        contexts = await t.cameos.get_contexts([given.scene.cast[0].cameo], mina)
    rules.check(given, contexts)
    with pytest.raises(NoConsent):
        rules.check(changed, contexts)
