"""The scene is changed while its owner looks at the card, and the answer is to count for the new
scene."""

import copy
from dataclasses import replace

import pytest

from bot.app.account import grants
from bot.app.ports import WorkKind
from bot.core.consent import ConsentState
from bot.core.request import Request
from tests.contracts.friend import Shown, Stage
from tests.contracts.test_request_stories import Three, asked, has, three, words

GENTLE = "gently surfing a wave with "
WILD = "Mina screaming while falling off a cliff"


def as_seen(shown: Shown) -> Shown:
    """A message as it stands on somebody's screen, whatever becomes of it."""
    return replace(shown, native=copy.deepcopy(shown.native))


async def request(friends: Three) -> Request:
    """What Sol asked for."""
    async with friends.stage.w.store.read() as t:
        return (await t.requests.list_by_asker(await friends.stage.person(friends.sol)))[0]


@pytest.mark.parametrize("is_redrawn", [True, False], ids=["redrawn", "not yet redrawn"])
@pytest.mark.parametrize("verb", ["allow", "always", "no", "suggest"])
async def test_an_answer_to_the_old_card(stage: Stage, verb: str, is_redrawn: bool) -> None:
    friends = await three(stage)
    await friends.asks(friends.mina, prompt=GENTLE)
    old_card = as_seen(await asked(friends.mina))
    await friends.sol.press(await friends.card(), "edit", WILD)
    if is_redrawn:
        await stage.show()
    reply = await friends.mina.press(old_card, verb, "{A} waves" if verb == "suggest" else "")
    assert "The scene has changed" in reply
    (consent,) = (await request(friends)).consents
    assert consent.state is ConsentState.ASKED
    assert (await request(friends)).suggestions == ()
    assert await stage.w.waiting(WorkKind.RENDER) == []
    mina = await stage.person(friends.mina)
    assert (await grants.load_permissions(stage.w.app, mina)).given == ()
    await stage.show()
    assert "falling off a cliff" in words(await friends.mina.private())
    await friends.mina.press(await asked(friends.mina), "allow")
    assert len(await stage.w.waiting(WorkKind.RENDER)) == 1


async def test_a_suggestion_that_was_replaced_by_another(stage: Stage) -> None:
    friends = await three(stage)
    await friends.asks(friends.mina)
    await friends.mina.press(await asked(friends.mina), "suggest", "Mina waves")
    await stage.show()
    old_card = as_seen(await asked(friends.sol, "take"))
    await friends.mina.press(await asked(friends.mina), "suggest", "Mina falls off a cliff")
    for verb in ("take", "keep"):
        assert "The scene has changed" in await friends.sol.press(old_card, verb)
    assert "wave" in (await request(friends)).scene.prompt
    assert len((await request(friends)).suggestions) == 1
    await stage.show()
    await friends.sol.press(await asked(friends.sol, "take"), "take")
    assert "cliff" in (await request(friends)).scene.prompt


async def test_a_yes_before_the_change_does_not_count_after_it(stage: Stage) -> None:
    friends = await three(stage)
    await friends.asks(friends.mina, friends.jun)
    await friends.mina.press(await asked(friends.mina), "allow")
    await friends.sol.press(await friends.card(), "edit", "Mina and Jun falling off a cliff")
    await stage.show()
    await friends.jun.press(await asked(friends.jun), "allow")
    assert await stage.w.waiting(WorkKind.RENDER) == []
    assert has(await asked(friends.mina), "allow")
