"""An account that was taken out of a person, on each platform: it keeps nothing of what it had."""

from datetime import timedelta

import pytest

from bot.app import people
from bot.app.account import link
from bot.app.enrollment import enroll
from bot.app.ports import Address
from bot.core.errors import NoConsent, Refusal
from bot.core.ids import PersonId
from bot.core.limits import DAY
from tests.contracts.friend import Friend, Shown, Stage
from tests.contracts.platforms.web import WebFriend
from tests.contracts.test_request_stories import SURFING, asked
from tests.support import answers


async def linked(stage: Stage, friend: Friend) -> PersonId:
    """Links somebody's account with one elsewhere, which has a cameo; the person."""
    app = stage.w.app
    there = (await people.register(app, Address("elsewhere", "9"), "Mina elsewhere")).id
    await stage.w.cameo(there)
    here = await stage.person(friend)
    await link.enter_code(app, here, await link.create_code(app, there))
    person = await link.join(app, here)
    assert person == there == await stage.person(friend)
    return person


async def accounts(friend: Friend) -> Shown:
    """The card of `/unlink`."""
    return await friend.whisper("unlink")


async def unlink_here(stage: Stage, friend: Friend) -> None:
    """Unlinks the account that somebody is writing from."""
    shown = await accounts(friend)
    async with stage.w.store.read() as t:
        found = await t.people.list_accounts(await stage.person(friend))
    (own,) = [account for account, _ in found if account.platform == stage.name]
    await friend.press(shown, f"unlink.{own.id}")
    if isinstance(friend, WebFriend):  # its window is signed out
        friend.window.token = ""
        await friend.come_back()


async def test_it_owns_nothing_and_answers_nothing(stage: Stage) -> None:
    mina, sol = await stage.friend("Mina"), await stage.friend("Sol")
    person = await linked(stage, mina)
    assert await sol.type("cameo", SURFING, mina) == ""
    await stage.show()
    ask = await asked(mina)
    await unlink_here(stage, mina)
    alone = await stage.person(mina)
    assert alone != person
    async with stage.w.store.read() as t:
        assert await t.cameos.find_current(alone) is None
        assert await t.cameos.find_current(person) is not None
    await mina.press(ask, "allow")
    await stage.w.live()
    assert stage.w.frames == [], "its yes does not count"


async def test_what_it_read_in_private_is_taken_away(stage: Stage) -> None:
    mina, sol = await stage.friend("Mina"), await stage.friend("Sol")
    await linked(stage, mina)
    await sol.type("cameo", SURFING, mina)
    await stage.show()
    await asked(mina)
    await unlink_here(stage, mina)
    await stage.show()
    assert [shown for shown in await mina.private() if "surf" in shown.text] == []


async def test_links_and_codes_from_before_open_nothing(stage: Stage) -> None:
    mina, app = await stage.friend("Mina"), stage.w.app
    person = await linked(stage, mina)
    capture = await enroll.begin(app, person)
    code = await link.create_code(app, person)
    await unlink_here(stage, mina)
    with pytest.raises(Refusal, match="link-gone"):
        await enroll.open_link(app, capture.token, None)
    with pytest.raises(Refusal, match="join-wrong"):
        await link.enter_code(app, await stage.person(mina), code)


async def test_a_block_follows_it(stage: Stage) -> None:
    mina, jo = await stage.friend("Mina"), await stage.friend("Jo")
    person, blocker = await linked(stage, mina), await stage.person(jo)
    async with stage.w.store.begin() as t:
        await t.people.block(blocker, person, stage.w.now)
    await unlink_here(stage, mina)
    async with stage.w.store.read() as t:
        assert await t.people.list_blocked(blocker) == {person, await stage.person(mina)}


async def test_noes_and_limits_follow_it(stage: Stage) -> None:
    """Unlinking and asking again is no way round them."""
    mina, jo = await stage.friend("Mina"), await stage.friend("Jo")
    person, owner = await linked(stage, mina), await stage.person(jo)
    await stage.w.cameo(owner)
    place = await stage.w.place()
    for _ in range(2):
        request = await stage.w.ask(person, place, owner)
        await answers.answer(stage.w.app, owner, request.id, yes=False)
        stage.w.later(timedelta(minutes=1))
    await unlink_here(stage, mina)
    alone = await stage.person(mina)
    with pytest.raises(NoConsent, match="cast-not-open"):
        await stage.w.ask(alone, place, owner)
    async with stage.w.store.read() as t:
        recent = await t.requests.count_recent(alone, place, stage.w.now - DAY)
    assert recent.by_person == 2


async def test_a_button_of_another_person_unlinks_nothing(stage: Stage) -> None:
    mina, eve = await stage.friend("Mina"), await stage.friend("Eve")
    person = await linked(stage, mina)
    shown = await accounts(mina)
    await eve.press(shown, "unlink.")
    assert await stage.person(mina) == person


async def test_a_group_does_not_learn_where_somebody_is(stage: Stage) -> None:
    mina = await stage.friend("Mina")
    await linked(stage, mina)
    told = await mina.type("unlink")
    assert "in private" in told
    assert "elsewhere" not in told.lower()


async def test_somebody_with_one_account_has_nothing_to_unlink(stage: Stage) -> None:
    mina = await stage.friend("Mina")
    assert "one account" in (await accounts(mina)).text
    assert "accounts" not in (await mina.card("me")).verbs


async def test_me_leads_there(stage: Stage) -> None:
    mina = await stage.friend("Mina")
    await linked(stage, mina)
    shown = await mina.whisper("me")
    assert "accounts" in shown.verbs
    await mina.press(shown, "accounts")
