"""Asking for a clip."""

from dataclasses import replace

import pytest

from bot.app.delivery.build_view_models import build_request_view
from bot.app.messages.view_models import AskView
from bot.app.ports import MessageKind, WorkKind
from bot.app.requests import ask
from bot.chat.cards import build_card
from bot.chat.words import Words
from bot.core.clip_options import ClipOptions
from bot.core.errors import Unsuitable
from bot.core.request import RequestState
from tests.support import answers
from tests.support.world import World


async def test_from_asking_to_the_posted_clip(w: World) -> None:
    mina, joon, place = await w.person("Mina"), await w.person("Joon"), await w.place()
    request = await w.ask(joon, place, mina)
    await w.live()
    assert request.state is RequestState.CASTING
    asked = w.seen(MessageKind.ASK, request.id, mina)
    assert isinstance(asked, AskView)
    assert asked.scene.prompt == "Mina surf a wave"
    await answers.answer(w.app, mina, request.id, yes=True)
    assert await w.waiting(WorkKind.RENDER) == [request.id]
    await w.live()
    assert (await w.request(request.id)).state is RequestState.POSTED
    clip = w.in_place(request.id).clip
    assert clip is not None
    assert await w.app.files.read(clip.file, clip.owners) == b"clip"


async def test_nobody_says_yes_to_a_longer_clip_than_there_will_be(w: World) -> None:
    mina, place = await w.person("Mina"), await w.place()
    before = await w.ask(mina, place, mina)
    assert before.scene.seconds == 6
    await w.live()
    short = replace(w.app, max_seconds=5.0)
    usual = await ask.ask(short, mina, place, "{A} surfs", [mina])
    assert usual.scene.seconds == 5
    with pytest.raises(Unsuitable, match="option-too-long") as refused:
        await ask.ask(short, mina, place, "{A} surfs", [mina], ClipOptions(seconds=8))
    assert refused.value.data == {"most": "5"}
    again = await ask.remix(short, mina, place, before.id, "{A} flies")
    assert again.scene.seconds == 5


@pytest.mark.parametrize(("seconds", "said"), [(5.0, True), (5.9, False), (6.0, False)])
async def test_a_clip_that_became_shorter_says_so(w: World, seconds: float, said: bool) -> None:
    mina, place = await w.person("Mina"), await w.place()
    request = await w.ask(mina, place, mina)
    await w.live()
    shown = replace(w.in_place(request.id), clip_seconds=seconds)
    lines = build_card(shown, Words("en"), "token").lines
    assert ("5 seconds long instead of 6: the engine makes none longer." in lines) is said


async def test_what_a_clip_lacks_is_said_under_it(w: World) -> None:
    mina, place = await w.person("Mina"), await w.place()
    request = await w.ask(mina, place, mina)
    await w.live()
    async with w.store.begin() as t:
        clip = await t.clips.find_by_request(request.id)
        assert clip is not None
        assert clip.notes == ()
        noted = replace(clip, notes=("voice-not-cloned", "no-few-step-lora"))
        await t.clips.save(noted)
        picture = await build_request_view(w.app, t, await w.request(request.id))
    lines = build_card(picture, Words("en"), "token").lines
    assert "A line could not be read in the person's own voice; a synthetic one reads it." in lines
    assert not any("LoRA" in line for line in lines), "that is for the operator"
