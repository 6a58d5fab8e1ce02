"""Who was an admin when the clip was finished opens its question later, with the button in the
group that stands in for a question in private."""

from bot.app import places
from bot.app.ports import Address, MessageKind
from bot.chat.contract import Actor, Origin, Press, Reply
from bot.chat.conversation import Chat
from bot.core.errors import Temporary
from bot.core.ids import PersonId
from bot.core.place import PlaceKind, Rules
from bot.core.request import Request, RequestState
from tests.support import answers
from tests.support.world import World


async def moderated(w: World) -> tuple[PersonId, Request]:
    """The moderator, and a clip that waits for their review."""
    mina, sol, admin = await w.person("Mina"), await w.person("Sol"), await w.person("Admin")
    place = await w.place()
    await w.appoint(admin, place)
    await places.set_rules(w.app, place, Rules(moderator=admin), admin)
    request = await w.ask(sol, place, mina)
    await answers.answer(w.app, mina, request.id, yes=True)
    await w.live()
    return admin, await w.request(request.id)


async def open_question(w: World, person: PersonId, request: Request) -> Reply:
    """The person presses "show" in the group."""
    async with w.store.read() as t:
        (message,) = await t.messages.list_by_kind(MessageKind.REVIEW, request.id)
        ((account, address),) = await t.people.list_accounts(person)
        group = await t.places.get_address(request.scene.place)
    actor = Actor(Address("web", address.number), account.name)
    origin = Origin(group, PlaceKind.GROUP, "Friday")
    return await Chat(w.app, "https://x").handle_press(Press(actor, origin, "show", message.token))


async def test_a_moderator_opens_the_question(w: World) -> None:
    admin, request = await moderated(w)
    card = (await open_question(w, admin, request)).card
    assert card is not None
    assert card.media is not None


async def test_a_former_moderator_opens_the_question(w: World) -> None:
    admin, request = await moderated(w)
    await w.dismiss(admin, request.scene.place)
    card = (await open_question(w, admin, request)).card
    assert card is not None
    assert card.media is None
    assert (await w.request(request.id)).state is RequestState.FAILED


async def test_the_platform_does_not_say_who_is_an_admin(w: World) -> None:
    admin, request = await moderated(w)
    w.admins.failure = Temporary("away", 1.0)
    card = (await open_question(w, admin, request)).card
    assert card is None or card.media is None
    assert (await w.request(request.id)).state is RequestState.REVIEW
