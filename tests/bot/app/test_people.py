"""People and places as they come along, and what they set of their own."""

import pytest

from bot.app import people, places
from bot.app.account import policy, profile
from bot.app.messages import outbox
from bot.app.ports import Address, MessageKind
from bot.app.requests import block
from bot.core.errors import NoConsent, NotFound, NotYours, Unsuitable
from bot.core.place import PlaceKind
from bot.core.policy import Audience, Visibility, VoicePolicy
from tests.support.world import World

MINA = Address("web", "mina")


async def test_somebody_is_met_once(w: World) -> None:
    first = await people.register(w.app, MINA, "  Mina \n Kim ", "ko-KR")
    assert (first.name, first.language) == ("Mina Kim", "ko")
    assert await people.register(w.app, MINA, "Mina Kim", "en") == first
    renamed = await people.register(w.app, MINA, "Minnie")
    assert (renamed.id, renamed.name, renamed.language) == (first.id, "Minnie", "ko")
    assert (await people.register(w.app, MINA, "Minnie")).name == "Minnie"


@pytest.mark.parametrize(
    ("given", "language"),
    [("ko", "ko"), ("ko_KR", "ko"), ("KO-kr", "ko"), ("en-GB", "en"), ("fr", "en"), ("", "en")],
)
async def test_everybody_reads_english_or_korean(w: World, given: str, language: str) -> None:
    met = await people.register(w.app, MINA, "Mina", given)
    assert met.language == language
    assert (await people.set_language(w.app, met.id, "ko")).language == "ko"
    assert (await people.register(w.app, MINA, "Mina", given)).language == "ko"


async def test_the_language_of_an_account_is_that_of_its_person(w: World) -> None:
    assert await people.find_language(w.app, MINA) is None
    mina = await people.register(w.app, MINA, "Mina", "ko")
    assert await people.find_language(w.app, MINA) == "ko"
    await people.set_language(w.app, mina.id, "en")
    assert await people.find_language(w.app, MINA) == "en"


async def test_a_place_keeps_its_id_when_it_is_renamed(w: World) -> None:
    address = Address("web", "club")
    first = await places.register(w.app, address, PlaceKind.GROUP, "Club")
    renamed = await places.register(w.app, address, PlaceKind.GROUP, "Film club")
    assert (renamed.id, renamed.name) == (first.id, "Film club")
    assert await places.register(w.app, address, PlaceKind.GROUP, "Film club") == renamed


async def test_me_shows_what_was_set(w: World) -> None:
    mina, sol, place = await w.person("Mina"), await w.person("Sol"), await w.place("Friday")
    await policy.set_chosen(w.app, mina, sol, yes=True)
    await policy.change(
        w.app,
        mina,
        audience=Audience.PLACE,
        places=frozenset({place}),
        visibility=Visibility.HIDDEN,
        voice=VoicePolicy.NEUTRAL,
    )
    await block.block(w.app, mina, sol)
    shown = await profile.load_overview(w.app, mina)
    assert shown.policy is not None
    assert shown.policy.visibility is Visibility.HIDDEN
    assert shown.policy.voice is VoicePolicy.NEUTRAL
    assert [one.name for one in shown.chosen] == ["Sol"]
    assert [one.name for one in shown.places] == ["Friday"]
    assert [one.name for one in shown.blocked] == ["Sol"]
    assert shown.still is not None
    assert await w.app.files.read(shown.still.file, shown.still.owners)
    await block.unblock(w.app, mina, sol)
    await policy.set_chosen(w.app, mina, sol, yes=False)
    after = await profile.load_overview(w.app, mina)
    assert (after.blocked, after.chosen, after.token) == ((), (), shown.token)
    message = (await outbox.get_by_token(w.app, shown.token)).message
    assert (message.kind, message.person) == (MessageKind.ME, mina)


async def test_without_a_cameo_there_are_no_rules(w: World) -> None:
    mina = await w.person("Mina", cameo=False)
    assert (await profile.load_overview(w.app, mina)).policy is None
    for refused in (
        policy.change(w.app, mina, audience=Audience.EVERYONE),
        policy.freeze(w.app, mina),
        policy.thaw(w.app, mina),
    ):
        with pytest.raises(NoConsent, match="own-cameo-none"):
            await refused


async def test_rules_have_limits(w: World) -> None:
    mina = await w.person("Mina")
    with pytest.raises(Unsuitable, match="rules-too-many"):
        await policy.change(w.app, mina, rules=("red cap",) * 6)
    with pytest.raises(NotYours, match="not-yourself"):
        await block.block(w.app, mina, mina)


async def test_a_button_of_nothing_is_told_so(w: World) -> None:
    with pytest.raises(NotFound, match="button-gone"):
        await outbox.get_by_token(w.app, "nothing")
