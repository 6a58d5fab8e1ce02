"""A yes is taken back while the clip is on its way: after the last check, and before it is sent."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from bot.app.delivery import deliver
from bot.app.ports import Address, Claim, MessageKind, WorkKind
from bot.app.requests import consents
from bot.chat.contract import Card, Media, MediaKind, Shrinker
from bot.core.clip import Clip
from bot.core.errors import NotFound
from bot.core.ids import PersonId
from bot.core.policy import ReviewPolicy
from bot.core.request import Request, RequestState
from bot.jobs import Job, show_card
from bot.platforms.discord.files import MediaLoader
from bot.platforms.telegram import media as telegram_media
from tests.contracts.chat_worker import setup
from tests.support import answers
from tests.support.world import World


class RecordingSurface:
    """Implements `bot.chat.contract.Surface`. `clips`: how many it was given."""

    platform = "web"
    min_edit_seconds = 0.0
    posts_once = True

    def __init__(self) -> None:
        self.clips = 0

    async def post(self, to: Address, card: Card, nonce: str) -> str:
        """The handle of the message."""
        await self.edit(to, nonce, card)
        return f"m-{nonce}"

    async def edit(self, to: Address, message: str, card: Card) -> None:
        """Counts clips."""
        self.clips += card.media is not None and card.media.kind is MediaKind.CLIP

    async def remove(self, to: Address, message: str) -> bool:
        """Always possible."""
        return True


async def rendered(w: World, shown: bool) -> tuple[PersonId, Request, Claim]:
    """An owner, their finished clip, and a worker's claim on its card. `shown`: whether the card
    stands in the conversation already."""
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    request = await w.ask(sol, place, mina)
    if shown:
        await w.show_all()
    await answers.answer(w.app, mina, request.id, yes=True)
    await w.render(request.id)
    async with w.store.read() as t:
        (message,) = await t.messages.list_by_kind(MessageKind.REQUEST, request.id)
    claim = await w.claim(WorkKind.SHOW, message.id)
    assert claim is not None
    return mina, await w.request(request.id), claim


@pytest.mark.parametrize("shown", [False, True], ids=["post", "edit"])
async def test_between_the_last_check_and_the_platform(
    w: World, monkeypatch: pytest.MonkeyPatch, shown: bool
) -> None:
    mina, request, claim = await rendered(w, shown)
    begin, surface = deliver.begin, RecordingSurface()

    async def take_back_after_check(*arguments: object) -> object:
        delivery = await begin(*arguments)  # type: ignore[arg-type]
        assert delivery is not None
        assert deliver.shows_clip(delivery)
        await consents.revoke(w.app, mina, request.id)
        return delivery

    monkeypatch.setattr(deliver, "begin", take_back_after_check)
    await show_card.run(Job(setup(w, surface, ""), claim.subject, claim.epoch))
    await w.finish(claim)
    assert surface.clips == 0
    monkeypatch.undo()
    await w.live()
    assert w.in_place(request.id).clip is None
    assert (await w.request(request.id)).state is RequestState.WITHDRAWN


async def test_before_another_owner_looks(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    jun = await w.person("Jun", review=ReviewPolicy.ALWAYS)
    request = await w.ask(sol, place, mina, jun)
    for owner in (mina, jun):
        await answers.answer(w.app, owner, request.id, yes=True)
    await w.render(request.id)
    async with w.store.read() as t:
        (message,) = await t.messages.list_by_kind(MessageKind.REVIEW, request.id)
    claim = await w.claim(WorkKind.SHOW, message.id)
    assert claim is not None
    look = await deliver.begin(w.app, message.id, claim.epoch)
    assert look is not None
    await consents.revoke(w.app, mina, request.id)
    assert not await deliver.begin_post(w.app, look)


async def fit_for_telegram(w: World, card: Card, shrink: Shrinker) -> object:
    """What is sent to Telegram."""
    return await telegram_media.CardFitter(w.app.files, True, shrink).fit(card)


async def fit_for_discord(w: World, card: Card, shrink: Shrinker) -> object:
    """What is sent to Discord."""

    async def find_max_bytes() -> int:
        return 10_000_000

    return await MediaLoader(w.app.files, shrink).fit(card, find_max_bytes)


@pytest.mark.parametrize("fit", [fit_for_telegram, fit_for_discord])
async def test_while_the_clip_is_made_smaller(
    w: World,
    monkeypatch: pytest.MonkeyPatch,
    fit: Callable[[World, Card, Shrinker], Awaitable[object]],
) -> None:
    mina, request, _ = await rendered(w, False)
    monkeypatch.setattr(telegram_media, "MAX_FILE_MB", 10)
    async with w.store.read() as t:
        assert request.clip is not None
        clip = await t.clips.get(request.clip)
    assert isinstance(clip, Clip)
    await w.app.files.write(clip.file, clip.owners, b"c" * 11_000_000)

    async def shrink_slowly(content: bytes, most: int) -> bytes | None:
        await consents.revoke(w.app, mina, request.id)
        await w.tidy()
        return b"small"

    card = Card("A clip", media=Media(MediaKind.CLIP, clip.file, clip.owners))
    assert await fit(w, replace(card, media=None), shrink_slowly)
    with pytest.raises(NotFound, match="request-gone"):
        await fit(w, card, shrink_slowly)
