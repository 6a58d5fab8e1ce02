"""An owner's rule in their own words stands before the scene in an engine's prompt: it must not
change what the others appear in without their yes."""

import pytest

from bot.app.account import policy
from bot.app.ports import MessageKind, WorkKind
from bot.core.consent import ConsentState
from bot.core.content import ContentKind
from bot.core.errors import Unsuitable
from bot.core.request import RequestState
from tests.support import answers
from tests.support.world import World

CLIFF = ("both fall off a cliff with guns",)


async def test_a_rule_that_comes_after_the_yes_of_the_others(w: World) -> None:
    mina, jun, sol = [await w.person(name) for name in ("Mina", "Jun", "Sol")]
    request = await w.ask(sol, await w.place(), mina, jun)
    await answers.answer(w.app, jun, request.id, yes=True)
    await policy.change(w.app, mina, rules=CLIFF)
    now = await w.request(request.id)
    assert now.scene.digest() != request.scene.digest()
    assert {consent.state for consent in now.consents} == {ConsentState.ASKED}
    await answers.answer(w.app, mina, request.id, yes=True)
    assert await w.waiting(WorkKind.RENDER) == [], "Jun is asked again"


async def test_a_rule_that_comes_after_everybodys_yes(w: World) -> None:
    mina, jun, sol = [await w.person(name) for name in ("Mina", "Jun", "Sol")]
    request = await w.ask(sol, await w.place(), mina, jun)
    for owner in (mina, jun):
        await answers.answer(w.app, owner, request.id, yes=True)
    await policy.change(w.app, mina, rules=CLIFF)
    _, begun = await w.begin_render(request.id)
    assert begun is not None
    assert set(begun.rules.values()) == {()}, "what was allowed is what is rendered"


async def test_the_others_see_the_rule_and_it_is_rendered_as_they_saw_it(w: World) -> None:
    mina, jun, sol = (
        await w.person("Mina", rules=("always my red cap",)),
        await w.person("Jun"),
        await w.person("Sol"),
    )
    request = await w.ask(sol, await w.place(), mina, jun)
    await w.live()
    view = w.seen(MessageKind.ASK, request.id, jun)
    assert [role.rules for role in view.scene.cast] == [("always my red cap",), ()]
    for owner in (mina, jun):
        await answers.answer(w.app, owner, request.id, yes=True)
    _, begun = await w.begin_render(request.id)
    assert begun is not None
    assert begun.rules == {"A": ("always my red cap",), "B": ()}


async def test_rules_are_read_like_prompts(w: World) -> None:
    mina, sol = await w.person("Mina"), await w.person("Sol")
    with pytest.raises(Unsuitable, match="never-"):
        await policy.change(w.app, mina, rules=("everybody naked",))
    jun = await w.person("Jun", off=frozenset({ContentKind.WEAPONS}))
    await policy.change(w.app, mina, rules=CLIFF)
    with pytest.raises(Unsuitable, match="boundary"):
        await w.ask(sol, await w.place(), mina, jun)
    alone = await w.ask(sol, await w.place(), mina)
    assert ContentKind.WEAPONS in alone.scene.kinds
    assert alone.state is RequestState.CASTING


async def test_a_rule_does_not_tell_what_others_exclude(w: World) -> None:
    mina, sol = await w.person("Mina"), await w.person("Sol")
    jun = await w.person("Jun", off=frozenset({ContentKind.WEAPONS}))
    request = await w.ask(sol, await w.place(), mina, jun)
    changed = await policy.change(w.app, mina, rules=CLIFF)
    assert changed.rules == CLIFF
    assert (await w.request(request.id)).scene == request.scene
