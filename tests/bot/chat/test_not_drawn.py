"""What the still leaves out is said to whoever is asked and under the clip, in their language."""

import pytest

from bot.app.ports import MessageKind
from bot.app.requests import change, scene_stills
from bot.chat.cards.phrases import MAX_LEFT_OUT
from bot.core.ids import RequestId
from tests.bot.chat.conftest import Conversation, buttons, mention, text

WORDS = ("Times Square", "zeppelin")


async def ask(t: Conversation) -> RequestId:
    """Sol asks for a clip with Mina, whose still leaves something out."""
    for name in ("Sol", "Mina"):
        await t.join(name)
    await t.type("Sol", "cameo", mention("Mina"), " in a zeppelin over Times Square")
    async with t.w.store.read() as tx:
        (request,) = await tx.requests.list_by_owner(t.people["Mina"])
    assert await scene_stills.finish(t.w.app, request.id, request.scene, WORDS)
    return request.id


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Not drawn: “Times Square”, “zeppelin”"),
        ("ko", "장면에 안 나오는 것: “Times Square”, “zeppelin”"),
    ],
)
async def test_before_and_after(t: Conversation, language: str, line: str) -> None:
    request = await ask(t)
    t.languages |= {"Mina": language, "": language}
    asked, token = await t.card(MessageKind.ASK, "Mina")
    assert line in asked.lines
    assert line in (await t.card(MessageKind.REQUEST))[0].lines
    assert "allow" in buttons(asked)
    await t.press("Mina", "allow", token)
    await t.w.live()
    posted, _ = await t.card(MessageKind.REQUEST)
    assert posted.media is not None
    assert line in posted.lines
    assert (await t.w.request(request)).left_out == WORDS


async def test_another_scene_is_not_told_by_the_old_still(t: Conversation) -> None:
    request = await ask(t)
    await change.edit(t.w.app, t.people["Sol"], request, "{A} naps")
    assert (await t.w.request(request)).left_out == ()
    assert "Not drawn" not in text((await t.card(MessageKind.ASK, "Mina"))[0])


async def test_a_long_list_is_cut(t: Conversation) -> None:
    request = await ask(t)
    scene = (await t.w.request(request)).scene
    many = tuple(f"word{number}" for number in range(MAX_LEFT_OUT + 3))
    assert await scene_stills.finish(t.w.app, request, scene, many)
    (line,) = [
        line for line in (await t.card(MessageKind.ASK, "Mina"))[0].lines if "Not drawn" in line
    ]
    assert f"word{MAX_LEFT_OUT - 1}" in line
    assert f"word{MAX_LEFT_OUT}" not in line
    assert line.endswith("…")


async def test_nothing_of_it_is_left_when_somebody_leaves(t: Conversation) -> None:
    request = await ask(t)
    async with t.w.store.begin() as tx:
        await tx.requests.erase(request)
    assert (await t.w.request(request)).left_out == ()
