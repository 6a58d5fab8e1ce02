"""The post of a clip got no answer, though it arrived. Its asker says that it did not: the clip is
posted again, and a withdrawal then removed the second copy alone and was reported as done."""

from bot.app.account import history
from bot.app.delivery import recover, withdrawals
from bot.app.ports import Message, MessageKind
from bot.app.requests import consents
from bot.core.ids import RequestId
from tests.support import answers
from tests.support.losing_surface import LosingSurface, show_message
from tests.support.world import World


async def list_cards(w: World, request: RequestId) -> list[Message]:
    """What the program knows about the cards of a request in the conversation."""
    async with w.store.read() as t:
        return await t.messages.list_by_kind(MessageKind.REQUEST, request)


async def show(w: World, request: RequestId, surface: LosingSurface) -> None:
    """A worker brings every card of a request up to date."""
    for message in await list_cards(w, request):
        await show_message(w, message, surface)


async def test_the_first_copy_is_withdrawn_too(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place()
    request = (await w.ask(sol, place, mina)).id
    await answers.answer(w.app, mina, request, yes=True)
    await w.render(request)
    surface = LosingSurface(losing=1)
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
