"""What the cards say about a clip that an engine generated or failed to generate."""

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
    Conversation,
    buttons,
    mention,
    text,
)


async def ask(t: Conversation, language: str) -> RequestId:
    """Sol asks for a clip with Mina, Jun and Ara, who all consent."""
    for name in ("Sol", "Mina", "Jun", "Ara"):
        await t.join(name, language)
    await t.type(
        "Sol",
        "cameo",
        mention("Mina"),
        ", ",
        mention("Jun"),
        " and ",
        mention("Ara"),
        ' say "hello"',
    )
    for name in ("Mina", "Jun", "Ara"):
        card, token = await t.card(MessageKind.ASK, name)
        assert "allow" in buttons(card)
        await t.press(name, "allow", token)
    async with t.w.store.read() as tx:
        (request,) = await tx.requests.list_by_owner(t.people["Mina"])
    return request.id


@pytest.mark.parametrize(
    ("language", "tier_note", "voice_note"),
    [
        ("en", "The graphics card ran out of memory", "a synthetic one reads it."),
        ("ko", "그래픽 카드의 메모리가 모자라서", "합성"),
    ],
)
async def test_a_smaller_clip_with_a_synthetic_voice_says_both(
    t: Conversation, language: str, tier_note: str, voice_note: str
) -> None:
    request = await ask(t, language)
    claim, begun = await t.w.begin_render(request)
    assert begun is not None
    plan = {"lines": [{"role": "A", "text": "hello"}], "notes": ["steps-few", "tier-lowered"]}
    clip = RenderedClip(Path("clip.mp4"), "vace", (64, 48), 6.0, plan, {}, synthetic_voice=True)
    await t.w.end_render(claim, begun, list_clip_notes(clip))
    t.languages[""] = language
    card, _ = await t.card(MessageKind.REQUEST)
    assert card.media is not None
    assert tier_note in text(card)
    assert voice_note in text(card)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Not recognised: Mina and Ara"),
        ("ko", "얼굴이 제대로 나오지 않은 출연자: Mina, Ara"),
    ],
)
async def test_only_the_asker_reads_who_is_not_recognised(
    t: Conversation, language: str, line: str
) -> None:
    request = await ask(t, language)
    claim, begun = await t.w.begin_render(request)
    assert begun is not None
    missed = _roles_in(BadOrder("cast-not-recognised", {"roles": "A, C"}))
    await render.fail(t.w.app, request, claim.epoch, "cast-not-recognised", missed)
    await t.w.finish(claim)
    t.languages[""] = language
    card, token = await t.card(MessageKind.ASKER, "Sol")
    assert line in card.lines
    assert line not in text((await t.card(MessageKind.REQUEST))[0])
    await t.press("Sol", "retry", token)
    assert (await t.w.request(request)).missed == ()


async def test_a_failure_without_roles_names_nobody(t: Conversation) -> None:
    request = await ask(t, "en")
    claim, _ = await t.w.begin_render(request)
    await render.fail(t.w.app, request, claim.epoch, "cast-not-recognised")
    await t.w.finish(claim)
    card, _ = await t.card(MessageKind.ASKER, "Sol")
    assert "Not recognised" not in text(card)
    assert len(card.lines) == 2
