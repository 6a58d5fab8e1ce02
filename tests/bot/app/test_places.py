"""What the admins of a conversation settle, and what asking makes of it."""

import pytest

from bot.app import people, places
from bot.app.account import leave, link
from bot.app.ports import Address, MessageKind
from bot.app.requests import ask
from bot.core.errors import LimitReached, NotYours, Unsuitable
from bot.core.ids import PersonId, PlaceId
from bot.core.place import Askers, PlaceKind, Rules
from bot.core.request import Request, RequestState
from tests.support import answers
from tests.support.world import World


async def settle(w: World, place: PlaceId, rules: Rules) -> None:
    """An admin does. The moderator of the rules, if there is one, is an admin too."""
    admin = rules.moderator or await w.person("Boss", cameo=False)
    await w.appoint(admin, place)
    await places.set_rules(w.app, place, rules, admin)


async def ask_for_themselves(w: World, person: PersonId, place: PlaceId) -> Request:
    """For themselves."""
    return await ask.ask(w.app, person, place, "{A} surfs", [person])


async def test_off_is_off_until_it_is_on(w: World) -> None:
    mina, place = await w.person("Mina"), await w.place()
    before = await ask_for_themselves(w, mina, place)
    await w.live()
    await settle(w, place, Rules(on=False))
    with pytest.raises(Unsuitable, match="place-off"):
        await ask_for_themselves(w, mina, place)
    await w.live()
    assert (await w.request(before.id)).state is RequestState.POSTED
    with pytest.raises(Unsuitable, match="place-off"):
        await ask.remix(w.app, mina, place, before.id, "{A} flies")
    await ask_for_themselves(w, mina, await w.place("Saturday"))
    await settle(w, place, Rules())
    await ask_for_themselves(w, mina, place)


async def test_admins_only_and_a_quota_and_a_look(w: World) -> None:
    mina, place = await w.person("Mina"), await w.place()
    await settle(w, place, Rules(who=Askers.ADMINS, quota=1, look="noir"))
    with pytest.raises(NotYours, match="place-admins"):
        await ask_for_themselves(w, mina, place)
    await w.appoint(mina, place)
    assert (await ask_for_themselves(w, mina, place)).scene.look == "noir"
    with pytest.raises(LimitReached, match="limit-place"):
        await ask_for_themselves(w, mina, place)


async def test_only_admins_settle(w: World) -> None:
    mina, place = await w.person("Mina"), await w.place()
    with pytest.raises(NotYours, match="place-not-admin"):
        await places.set_rules(w.app, place, Rules(on=False), mina)
    assert await places.get_rules(w.app, place) == (Rules(), "")


async def test_another_name_or_number_keeps_the_rules(w: World) -> None:
    place = await w.place()
    await settle(w, place, Rules(quota=3))
    here = Address("web", "g1")
    again = await places.register(w.app, here, PlaceKind.GROUP, "Another name")
    assert (again.id, again.rules.quota) == (place, 3)
    await places.move(w.app, here, Address("web", "g2"))
    assert (await places.get_rules(w.app, place))[0] == Rules(quota=3)


@pytest.mark.parametrize("yes", [True, False])
async def test_an_admin_looks_at_clips_first(w: World, yes: bool) -> None:
    mina, admin, place = await w.person("Mina"), await w.person("Jo", cameo=False), await w.place()
    await settle(w, place, Rules(moderator=admin))
    assert (await places.get_rules(w.app, place))[1] == "Jo"
    request = await ask_for_themselves(w, mina, place)
    await w.live()
    assert (await w.request(request.id)).state is RequestState.REVIEW
    assert w.seen(MessageKind.REVIEW, request.id, admin)
    with pytest.raises(NotYours):
        await answers.review(w.app, mina, request.id, True)
    await answers.review(w.app, admin, request.id, yes)
    await w.live()
    state = (await w.request(request.id)).state
    assert state is (RequestState.POSTED if yes else RequestState.REFUSED)


async def test_an_admin_who_left_looks_no_more(w: World) -> None:
    mina, admin, place = await w.person("Mina"), await w.person("Jo", cameo=False), await w.place()
    await settle(w, place, Rules(moderator=admin, quota=9))
    await leave.delete(w.app, admin)
    assert await places.get_rules(w.app, place) == (Rules(quota=9), "")
    request = await ask_for_themselves(w, mina, place)
    await w.live()
    assert (await w.request(request.id)).state is RequestState.POSTED


async def test_an_admin_who_becomes_one_with_another_account_still_looks(w: World) -> None:
    mina, address = await w.person("Mina"), Address("telegram", "-5")
    place = (await places.register(w.app, address, PlaceKind.GROUP, "Friday")).id
    w.rights["telegram"] = w.admins
    admin = (await people.register(w.app, Address("telegram", "7"), "Jo")).id
    await settle(w, place, Rules(moderator=admin))
    request = await ask_for_themselves(w, mina, place)
    await w.live()
    code = await link.create_code(w.app, mina)
    with pytest.raises(Unsuitable, match="join-under-way"):  # the cast was told who looks
        await link.enter_code(w.app, admin, code)
    await answers.review(w.app, admin, request.id, True)
    await w.live()
    await link.enter_code(w.app, admin, code)
    await link.join(w.app, admin)
    assert (await places.get_rules(w.app, place))[0].moderator == mina
