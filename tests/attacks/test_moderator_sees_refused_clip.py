"""A moderator reads along: sees clips that the people in them refuse, or that nobody told of."""

from bot.app import places
from bot.app.ports import MessageKind
from bot.app.requests import change
from bot.core.ids import PersonId
from bot.core.place import Rules
from bot.core.policy import ReviewPolicy
from bot.core.request import Request, RequestState
from tests.support import answers
from tests.support.world import World


async def reviewers(w: World, request: str) -> list[str]:
    """Who was shown the clip for a review."""
    async with w.store.read() as t:
        messages = await t.messages.list_by_kind(MessageKind.REVIEW, request)
    return [message.person or "" for message in messages]


async def reviewed_by_both(w: World) -> tuple[PersonId, PersonId, Request]:
    """The owner, the moderator, and a finished clip that both of them review."""
    mina = await w.person("Mina", review=ReviewPolicy.ALWAYS)
    sol, admin, place = await w.person("Sol"), await w.person("Admin"), await w.place()
    await w.appoint(admin, place)
    await places.set_rules(w.app, place, Rules(moderator=admin), admin)
    request = await w.ask(sol, place, mina)
    await answers.answer(w.app, mina, request.id, yes=True)
    await w.live()
    return mina, admin, request


async def test_owners_look_first_and_what_they_refuse_nobody_else_sees(w: World) -> None:
    mina, _, request = await reviewed_by_both(w)
    assert await reviewers(w, request.id) == [mina]
    await answers.review(w.app, mina, request.id, yes=False)
    await w.live()
    assert await reviewers(w, request.id) == [mina]
    assert (await w.request(request.id)).state is RequestState.REFUSED


async def test_the_moderator_looks_after_the_owners(w: World) -> None:
    mina, admin, request = await reviewed_by_both(w)
    await answers.review(w.app, mina, request.id, yes=True)
    assert (await w.request(request.id)).state is RequestState.REVIEW
    assert set(await reviewers(w, request.id)) == {mina, admin}
    await answers.review(w.app, admin, request.id, yes=True)
    await w.live()
    assert (await w.request(request.id)).state is RequestState.POSTED


async def test_the_ask_says_who_looks(w: World) -> None:
    mina, sol, admin = await w.person("Mina"), await w.person("Sol"), await w.person("Admin")
    place = await w.place()
    await w.appoint(admin, place)
    await places.set_rules(w.app, place, Rules(moderator=admin), admin)
    request = await w.ask(sol, place, mina)
    await w.live()
    assert w.seen(MessageKind.ASK, request.id, mina).scene.moderator == "Admin"


async def test_a_moderator_who_comes_later_sees_nothing_that_was_allowed_without_them(
    w: World,
) -> None:
    mina, sol, admin = await w.person("Mina"), await w.person("Sol"), await w.person("Admin")
    place = await w.place()
    request = await w.ask(sol, place, mina)
    await answers.answer(w.app, mina, request.id, yes=True)
    await w.appoint(admin, place)
    await places.set_rules(w.app, place, Rules(moderator=admin), admin)
    await w.live()
    assert await reviewers(w, request.id) == []
    assert (await w.request(request.id)).state is RequestState.POSTED
    waiting = await w.ask(sol, place, mina, prompt="{A} waves")
    changed = await change.edit(w.app, sol, waiting.id, "{A} waves twice")
    assert changed.scene.moderator == admin, "and a change takes the rules of now"
