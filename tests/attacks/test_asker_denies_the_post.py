"""The post of a clip got no answer, though it arrived. Its asker says that it did not: the clip is
posted again, and a withdrawal then removed the second copy alone and was reported as done."""

from bot.app.account import history
from bot.app.delivery import recover, withdrawals
from bot.app.ports import Address, Message, MessageKind, WorkKind
from bot.app.requests import consents
from bot.chat.contract import Card, MediaKind
from bot.core.errors import Temporary
from bot.core.ids import RequestId
from bot.jobs import Job, show_card
from tests.contracts.chat_worker import setup
from tests.support import answers
from tests.support.world import World


class Surface:
    """A platform that does not answer the first post. `standing`: its messages with a clip."""

    platform = "web"
    min_edit_seconds = 0.0
    posts_once = False

    def __init__(self) -> None:
        self.standing: set[str] = set()
        self._posts = 0

    async def post(self, to: Address, card: Card, nonce: str) -> str:
        """The post arrives; the answer to the first one does not."""
        self._posts += 1
        message = f"m{self._posts}"
        await self.edit(to, message, card)
        if self._posts == 1:
            raise Temporary("no answer", 1.0)
        return message

    async def edit(self, to: Address, message: str, card: Card) -> None:
        """Shows another card."""
        self.standing.discard(message)
        if card.media is not None and card.media.kind is MediaKind.CLIP:
            self.standing.add(message)

    async def remove(self, to: Address, message: str) -> bool:
        """Removes a message."""
        self.standing.discard(message)
        return True


async def list_cards(w: World, request: RequestId) -> list[Message]:
    """What the program knows about the cards of a request in the conversation."""
    async with w.store.read() as t:
        return await t.messages.list_by_kind(MessageKind.REQUEST, request)


async def show(w: World, request: RequestId, surface: Surface) -> None:
    """A worker brings every card of a request up to date."""
    for message in await list_cards(w, request):
        claim = await w.claim(WorkKind.SHOW, message.id)
        if claim is None:
            continue
        try:
            await show_card.run(Job(setup(w, surface, ""), claim.subject, claim.epoch))
        except Temporary:
            await w.claims.give_back(claim, w.now, counted=False)
        else:
            await w.finish(claim)


async def test_the_first_copy_is_withdrawn_too(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    request = (await w.ask(sol, place, mina)).id
    await answers.answer(w.app, mina, request, yes=True)
    await w.render(request)
    surface = Surface()
    await show(w, request, surface)
    await show(w, request, surface)
    (first,) = await list_cards(w, request)
    await recover.post_again(w.app, sol, request)
    await show(w, request, surface)
    assert surface.standing == {"m1", "m2"}

    await consents.revoke(w.app, mina, request)
    await show(w, request, surface)
    assert surface.standing == {"m1"}
    (use,) = (await history.load_history(w.app, mina)).used
    assert use.still_stands
    assert len(await withdrawals.list_standing(w.store, place)) == 1

    # Somebody presses a button of the first copy, which tells where it is.
    (card,) = [card for card in await list_cards(w, request) if card.token == first.token]
    await recover.record_location(w.app, card, "m1")
    await show(w, request, surface)
    assert surface.standing == set()
    (use,) = (await history.load_history(w.app, mina)).used
    assert not use.still_stands
