"""What people read of a clip that an engine made, or could not make."""

from pathlib import Path

import pytest

from bot.app.ports import MessageKind
from bot.app.requests import render
from bot.core.ids import RequestId
from bot.jobs.render_clip import _roles_in
from render.contract.errors import BadOrder
from render.contract.order import RenderedClip
from render.engines.select import list_clip_notes
from tests.bot.chat.conftest import (
    Talking,
    at,
    buttons,
    text,
)


async def asked(t: Talking, language: str) -> RequestId:
    """Sol asks for a clip with Mina, Jun and Ara."""
    for name in ("Sol", "Mina", "Jun", "Ara"):
        await t.join(name, language)
    await t.type("Sol", "cameo", at("Mina"), ", ", at("Jun"), " and ", at("Ara"), ' say "hello"')
    for name in ("Mina", "Jun", "Ara"):
        card, token = await t.card(MessageKind.ASK, name)
        assert "allow" in buttons(card)
        await t.press(name, "allow", token)
    async with t.w.store.read() as tx:
        (request,) = await tx.requests.list_by_owner(t.people["Mina"])
    return request.id


@pytest.mark.parametrize(
    ("language", "smaller", "read"),
    [
        ("en", "The graphics card ran out of memory", "a synthetic one reads it."),
        ("ko", "그래픽 카드의 메모리가 모자라서", "합성"),
    ],
)
async def test_a_clip_made_smaller_and_read_by_a_machine_says_both(
    t: Talking, language: str, smaller: str, read: str
) -> None:
    request = await asked(t, language)
    claim, begun = await t.w.begin_render(request)
    assert begun is not None
    plan = {"lines": [{"role": "A", "text": "hello"}], "notes": ["steps-few", "tier-lowered"]}
    made = RenderedClip(Path("clip.mp4"), "vace", (64, 48), 6.0, plan, {}, synthetic_voice=True)
    await t.w.end_render(claim, begun, list_clip_notes(made))
    t.languages[""] = language
    card, _ = await t.card(MessageKind.REQUEST)
    assert card.media is not None
    assert smaller in text(card)
    assert read in text(card)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Not recognised: Mina and Ara"),
        ("ko", "얼굴이 제대로 나오지 않은 출연자: Mina, Ara"),
    ],
)
async def test_the_asker_alone_reads_who_did_not_come_out_as_themselves(
    t: Talking, language: str, said: str
) -> None:
    request = await asked(t, language)
    claim, begun = await t.w.begin_render(request)
    assert begun is not None
    missed = _roles_in(BadOrder("cast-not-recognised", {"roles": "A, C"}))
    await render.fail(t.w.app, request, claim.epoch, "cast-not-recognised", missed)
    await t.w.finish(claim)
    t.languages[""] = language
    told, token = await t.card(MessageKind.ASKER, "Sol")
    assert said in told.lines
    assert said not in text((await t.card(MessageKind.REQUEST))[0])
    await t.press("Sol", "retry", token)
    assert (await t.w.request(request)).missed == ()


async def test_a_failure_of_nobody_in_particular_names_nobody(t: Talking) -> None:
    request = await asked(t, "en")
    claim, _ = await t.w.begin_render(request)
    await render.fail(t.w.app, request, claim.epoch, "cast-not-recognised")
    await t.w.finish(claim)
    told, _ = await t.card(MessageKind.ASKER, "Sol")
    assert "Not recognised" not in text(told)
    assert len(told.lines) == 2
