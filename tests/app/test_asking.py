"""Asking for a clip."""

from bot.app import consents
from bot.app.pictures import AskPicture
from bot.app.ports import Kind, ViewKind
from bot.core.request import RequestState
from tests.app.world import World


async def test_from_asking_to_the_posted_clip(w: World) -> None:
    mina, joon, place = await w.person("Mina"), await w.person("Joon"), await w.place()
    request = await w.ask(joon, place, mina)
    await w.live()
    assert request.state is RequestState.CASTING
    asked = w.seen(ViewKind.ASK, request.id, mina)
    assert isinstance(asked, AskPicture)
    assert asked.scene.prompt == "Mina surf a wave"
    await consents.answer(w.app, mina, request.id, yes=True)
    assert await w.waiting(Kind.RENDER) == [request.id]
    await w.live()
    assert (await w.request(request.id)).state is RequestState.POSTED
    clip = w.in_place(request.id).clip
    assert clip is not None
    assert await w.app.files.read(clip.file, clip.owners) == b"clip"
