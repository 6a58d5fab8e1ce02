"""How often a message is changed: never faster than its platform takes, and never not at all."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.app.ports import Address, MessageKind, WorkKind
from bot.app.requests import cancel, change
from bot.chat.contract import Card, Tone
from bot.core.errors import Temporary
from bot.core.ids import RequestId
from bot.jobs import Job, JobContext, show_card
from bot.jobs._pace import MAX_MESSAGES, EditPace
from render.isolation.child import Child
from render.marking.operator import Operator
from render.models.store import ModelStore
from tests.support.world import World

EVERY = 3.0


class Wall:
    """A platform that writes down what it is told."""

    platform = "web"
    min_edit_seconds = EVERY
    posts_once = True

    def __init__(self) -> None:
        self.shown: list[Card] = []

    async def post(self, to: Address, card: Card, nonce: str) -> str:
        """Something new."""
        self.shown.append(card)
        return nonce

    async def edit(self, to: Address, message: str, card: Card) -> None:
        """Something else."""
        self.shown.append(card)

    async def remove(self, to: Address, message: str) -> bool:
        """Nothing any more."""
        return True


class Showing:
    """One worker that shows the card of one request. `seconds`: its clock."""

    def __init__(self, w: World, request: RequestId) -> None:
        self.w = w
        self.request = request
        self.wall = Wall()
        self.seconds = 0.0
        self.setup = JobContext(
            app=w.app,
            surfaces={"web": self.wall},
            models=ModelStore(Path("/nonexistent")),
            operator=_no_operator,
            child=Child(),
            public_url="",
            command_name="cameo",
            pace=EditPace(lambda: self.seconds),
        )

    async def show(self) -> None:
        """Once; what has to wait is put back, as a worker does."""
        async with self.w.store.read() as t:
            (view,) = await t.messages.list_by_kind(MessageKind.REQUEST, self.request)
        claim = await self.w.claim(WorkKind.SHOW, view.id)
        assert claim is not None
        try:
            await show_card.run(Job(self.setup, view.id, claim.epoch))
        except Temporary:
            await self.w.claims.give_back(claim, self.w.now, counted=False)
            raise
        await self.w.finish(claim)


def _no_operator() -> Operator:
    raise AssertionError("showing a message signs nothing")


async def _asked(w: World) -> tuple[Showing, Callable[[str], Awaitable[None]]]:
    sol, mina, place = await w.person("Sol"), await w.person("Mina"), await w.place()
    request = (await w.ask(sol, place, mina)).id
    showing = Showing(w, request)
    await showing.show()

    async def edit_prompt(prompt: str) -> None:
        await change.edit(w.app, sol, request, prompt)

    return showing, edit_prompt


async def test_an_edit_that_comes_too_soon_waits_and_shows_the_last_state(w: World) -> None:
    showing, edit_prompt = await _asked(w)
    await edit_prompt("{A} dances")
    await showing.show()
    for prompt in ("{A} sings", "{A} flies over the city"):
        await edit_prompt(prompt)
        showing.seconds += 1
        with pytest.raises(Temporary) as told:
            await showing.show()
    assert told.value.retry_after == pytest.approx(1.0)
    showing.seconds += told.value.retry_after
    await showing.show()
    said = [card.title.partition(": ")[2] for card in showing.wall.shown]
    assert said[1:] == ["Mina dances", "Mina flies over the city"]
    assert await w.waiting(WorkKind.SHOW) != []  # those of the people; this one is done
    async with w.store.read() as t:
        (view,) = await t.messages.list_by_kind(MessageKind.REQUEST, showing.request)
    assert view.id not in await w.waiting(WorkKind.SHOW)


async def test_what_is_the_same_does_not_wait(w: World) -> None:
    showing, edit_prompt = await _asked(w)
    await edit_prompt("{A} dances")
    await showing.show()
    await edit_prompt("{A} sings")
    await edit_prompt("{A} dances")
    await showing.show()
    assert len(showing.wall.shown) == 2


async def test_what_was_taken_back_goes_at_once(w: World) -> None:
    showing, edit_prompt = await _asked(w)
    await edit_prompt("{A} dances")
    await showing.show()
    request = await w.request(showing.request)
    await cancel.cancel(w.app, request.asker, request.id)
    await showing.show()
    assert showing.wall.shown[-1].tone is Tone.GONE


def test_only_so_many_messages_are_remembered() -> None:
    pace = EditPace(lambda: 0.0)
    for number in range(MAX_MESSAGES):
        pace.record_edit(str(number))
    pace.record_edit("0")
    pace.record_edit("new")
    assert pace.seconds_until_edit("1", EVERY) == 0.0
    assert [pace.seconds_until_edit(one, EVERY) for one in ("0", "2", "new")] == [EVERY] * 3
