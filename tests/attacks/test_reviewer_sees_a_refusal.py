"""Two people of a cast look at the clip; the card, the history, the export and the presses of one
told them at once that the other had refused it."""

import io
import json
import zipfile
from datetime import timedelta

import pytest

from bot.app.account import export, history
from bot.app.delivery import watch_links
from bot.app.messages.view_models import ReviewView
from bot.app.ports import MessageKind, WorkKind
from bot.chat.cards import build_card
from bot.chat.contract import Card
from bot.chat.words import Words
from bot.core.errors import WrongState
from bot.core.ids import PersonId
from bot.core.policy import ReviewPolicy
from bot.core.request import Request, RequestState
from bot.core.review import ReviewState
from tests.support import answers
from tests.support.world import World

DAY = timedelta(days=1)


async def finished(w: World, refused: bool, before: bool = False) -> tuple[PersonId, Request]:
    """Joon, and a clip that Mina looks at, too. `refused`: she says no. `before`: Joon says yes to
    it first."""
    mina, joon = [await w.person(name, review=ReviewPolicy.ALWAYS) for name in ("Mina", "Joon")]
    request = await w.ask(await w.person("Sol"), await w.place(), mina, joon)
    for owner in (mina, joon):
        await answers.answer(w.app, owner, request.id, yes=True)
    await w.live()
    if before:
        await answers.review(w.app, joon, request.id, yes=True)
    if refused:
        await answers.review(w.app, mina, request.id, yes=False)
        assert (await w.request(request.id)).state is RequestState.REFUSED
    await w.live()
    return joon, await w.request(request.id)


def read_card(w: World, joon: PersonId, request: Request) -> Card:
    view = w.seen(MessageKind.REVIEW, request.id, joon)
    assert isinstance(view, ReviewView)
    return build_card(view, Words("en"), "token")


async def read_all(w: World, joon: PersonId, request: Request) -> list[object]:
    """What Joon can read, without what differs from request to request."""
    card = read_card(w, joon, request)
    (use,) = (await history.load_history(w.app, joon)).used
    with zipfile.ZipFile(io.BytesIO(await export.export(w.app, joon))) as archive:
        (exported,) = json.loads(archive.read("walkon.json"))["requests"]
        names = [name for name in archive.namelist() if name.startswith("clip")]
    buttons = [button.verb for row in card.rows for button in row]
    read = [use.state, use.is_revocable, use.clip is None, exported["state"], len(names)]
    return [buttons, card.media is None, card.tone, len(card.lines), *read]


@pytest.mark.parametrize("before", [False, True], ids=["unanswered", "after a yes"])
@pytest.mark.parametrize("after", [timedelta(0), DAY], ids=["at once", "when time is up"])
async def test_they_read_the_same(w: World, after: timedelta, before: bool) -> None:
    read = []
    for refused in (False, True):
        joon, request = await finished(w, refused, before)
        w.later(after)
        await w.live()
        read.append(await read_all(w, joon, request))
    assert read[0] == read[1]


@pytest.mark.parametrize("yes", [True, False])
async def test_an_answer_counts_as_before_and_posts_nothing(w: World, yes: bool) -> None:
    joon, request = await finished(w, refused=True)
    await answers.review(w.app, joon, request.id, yes)
    with pytest.raises(WrongState, match="review-is"):
        await answers.review(w.app, joon, request.id, yes)
    await w.live()
    stored = await w.request(request.id)
    assert stored.state is RequestState.REFUSED
    states = {each.owner: each.state for each in stored.reviews}
    assert states[joon] is (ReviewState.PASSED if yes else ReviewState.STOPPED)
    assert w.in_place(request.id).clip is None


@pytest.mark.parametrize("refused", [False, True])
async def test_late_answers(w: World, refused: bool) -> None:
    joon, request = await finished(w, refused)
    w.later(DAY)
    with pytest.raises(WrongState, match="request-is-expired"):
        await answers.review(w.app, joon, request.id, yes=True)


async def test_the_file_goes_when_time_is_up(w: World) -> None:
    _, request = await finished(w, refused=True)
    async with w.store.read() as t:
        clip = await t.clips.find_by_request(request.id)
    assert clip is not None
    assert await w.app.files.read(clip.file, clip.owners)
    w.later(DAY)
    await w.live()
    with pytest.raises(LookupError):
        await w.app.files.read(clip.file, clip.owners)


@pytest.mark.parametrize("refused", [False, True])
async def test_a_link_to_the_clip_ends_when_time_is_up(w: World, refused: bool) -> None:
    """A clip that is too large for a chat is reviewed through a link."""
    _, request = await finished(w, refused)
    async with w.store.read() as t:
        clip = await t.clips.find_by_request(request.id)
    assert clip is not None
    key = await watch_links.make_key(w.app, clip.file)
    assert key is not None
    assert await watch_links.find_clip(w.app, key) is not None
    w.later(DAY)
    await w.live()
    assert await watch_links.find_clip(w.app, key) is None


async def test_it_goes_at_once_when_nobody_else_looks(w: World) -> None:
    mina = await w.person("Mina", review=ReviewPolicy.ALWAYS)
    request = await w.ask(await w.person("Sol"), await w.place(), mina)
    await answers.answer(w.app, mina, request.id, yes=True)
    await w.live()
    await answers.review(w.app, mina, request.id, yes=False)
    assert await w.waiting(WorkKind.ERASE)


async def test_whoever_had_not_been_shown_it_is_not_shown_it(w: World) -> None:
    mina, joon = [await w.person(name, review=ReviewPolicy.ALWAYS) for name in ("Mina", "Joon")]
    request = await w.ask(await w.person("Sol"), await w.place(), mina, joon)
    for owner in (mina, joon):
        await answers.answer(w.app, owner, request.id, yes=True)
    await w.render(request.id)
    await answers.review(w.app, mina, request.id, yes=False)
    await w.live()
    shown = [view for message, view in w.screen.values() if message.person == joon]
    assert not any(isinstance(view, ReviewView) for view in shown)
