"""An update is handled once: its record and what it does are committed together."""

import pytest

from bot.app import people
from bot.app.idempotency import AlreadyHandled, build_idempotent_app
from bot.app.ports import Address
from bot.core.errors import NotFound
from bot.core.ids import PersonId
from tests.support.world import World


async def test_a_second_delivery_writes_nothing(w: World) -> None:
    mina = await w.person("Mina")
    await people.set_language(build_idempotent_app(w.app, "web", "7"), mina, "ko")
    with pytest.raises(AlreadyHandled):
        await people.set_language(build_idempotent_app(w.app, "web", "7"), mina, "en")
    async with w.store.read() as t:
        person = await t.people.get(mina)
    assert person is not None
    assert person.language == "ko"


async def test_a_use_case_may_write_in_several_transactions(w: World) -> None:
    mina = await w.person("Mina")
    app = build_idempotent_app(w.app, "web", "7")
    for language in ("ko", "en"):
        assert (await people.set_language(app, mina, language)).language == language


async def test_an_update_that_failed_can_be_delivered_again(w: World) -> None:
    mina = await w.person("Mina")
    with pytest.raises(NotFound):
        await people.set_language(build_idempotent_app(w.app, "web", "7"), PersonId("nobody"), "ko")
    app = build_idempotent_app(w.app, "web", "7")
    assert (await people.set_language(app, mina, "ko")).language == "ko"


@pytest.mark.parametrize(("platform", "update"), [("telegram", "7"), ("web", "8"), ("web", "")])
async def test_another_number_platform_or_none_is_another_update(
    w: World, platform: str, update: str
) -> None:
    for app in (
        build_idempotent_app(w.app, "web", "7"),
        build_idempotent_app(w.app, platform, update),
    ):
        person = await people.register(app, Address("web", app.new_id()), "Sol")
        assert person.name == "Sol"
