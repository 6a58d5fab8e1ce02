"""What owners answer, and what askers make of it."""

from dataclasses import replace

from bot.app import audit_log
from bot.app.messages.view_models import DeletionReceipt
from bot.app.ports import App
from bot.app.requests import cast_rules, save, withdraw
from bot.app.requests.ask import replace_scene
from bot.core import grant as grants
from bot.core import request as requests
from bot.core.consent import ConsentState
from bot.core.errors import NotYours, WrongState
from bot.core.grant import Grant
from bot.core.ids import GrantId, PersonId, RequestId
from bot.core.request import Request, Withdrawal


async def answer(app: App, person: PersonId, request: RequestId, yes: bool) -> Request:
    """An owner's yes or no to exactly this scene. Raises NotYours, WrongState."""
    async with app.store.begin() as t:
        old = await save.get(t, request)
        new = requests.answer(old, person, yes, app.now())
        await save.save(app, t, old, new)
        await audit_log.write(app, t, person, "consented" if yes else "declined", new)
    await app.wakeup.notify()
    return new


async def allow_always(app: App, person: PersonId, request: RequestId) -> Grant:
    """Yes to this scene, and a grant for such scenes of this friend here, for 90 days.

    Raises NotYours, WrongState; then there is no grant either.
    """
    async with app.store.begin() as t:
        old = await save.get(t, request)
        new = requests.answer(old, person, True, app.now())
        grant = grants.give(GrantId(app.new_id()), person, new.scene, app.now())
        await t.grants.save(grant)
        await save.save(app, t, old, new)
        await audit_log.write(app, t, person, "consented", new)
        await t.audit_log.add(app.now(), person, "granted", grant=grant.id, to=grant.to)
    await app.wakeup.notify()
    return grant


async def suggest(app: App, person: PersonId, request: RequestId, prompt: str) -> Request:
    """An owner's "yes, but ...", {A}, {B} as in the prompt; they still have to answer.

    Raises NotYours, WrongState, Unsuitable.
    """
    prompt, _ = cast_rules.read_prompt(prompt)
    async with app.store.begin() as t:
        old = await save.get(t, request)
        new = requests.suggest(old, person, prompt, app.now())
        await save.save(app, t, old, new)
        await audit_log.write(app, t, person, "suggested", new)
    await app.wakeup.notify()
    return new


async def take_suggestion(
    app: App, person: PersonId, request: RequestId, owner: PersonId
) -> Request:
    """The asker takes an owner's suggestion: everybody is asked about the new scene.

    Raises NotYours, WrongState, and whatever asking for the new scene raises.
    """
    async with app.store.begin() as t:
        old = await save.get(t, request)
        scene = requests.suggested_scene(old, person, owner)
        _, kinds = cast_rules.read_prompt(scene.prompt)
        new = await replace_scene(app, t, old, replace(scene, kinds=kinds))
    await app.wakeup.notify()
    return new


async def drop_suggestion(
    app: App, person: PersonId, request: RequestId, owner: PersonId
) -> Request:
    """The asker stays with the scene as it is. Raises NotYours, WrongState."""
    async with app.store.begin() as t:
        old = await save.get(t, request)
        new = requests.drop_suggestion(old, person, owner)
        await save.save(app, t, old, new)
    await app.wakeup.notify()
    return new


async def revoke(app: App, person: PersonId, request: RequestId) -> DeletionReceipt:
    """An owner takes their yes back: the clip is not posted, or taken out of the conversation.

    Raises NotYours; WrongState when there is no yes of theirs, or nothing to stop any more.
    """
    async with app.store.begin() as t:
        old = await save.get(t, request)
        own = withdraw.find_consent(old, person)
        if own is None:
            raise NotYours("not-your-request")
        if own.state is not ConsentState.GIVEN:
            raise WrongState(f"consent-is-{own.state}")
        receipt = await withdraw.withdraw(app, t, old, person, Withdrawal.REVOKED)
    await app.wakeup.notify()
    return receipt


async def block_asker(app: App, person: PersonId, request: RequestId) -> DeletionReceipt:
    """An owner who was asked wants nothing more from this asker, and takes back what they had.

    Raises NotYours.
    """
    async with app.store.read() as t:
        old = await save.get(t, request)
        if withdraw.find_consent(old, person) is None or person == old.asker:
            raise NotYours("not-your-request")
    return await block(app, person, old.asker)


async def block(app: App, person: PersonId, other: PersonId) -> DeletionReceipt:
    """Nobody to be asked by any more; what they had asked for is stopped and withdrawn.

    Grants to them are taken back. Raises NotYours "not-yourself".
    """
    if person == other:
        raise NotYours("not-yourself")
    async with app.store.begin() as t:
        await cast_rules.lock_cameo(t, person)
        await withdraw.lock_requests(t, await t.requests.list_by_owner(person))
        await t.people.block(person, other, app.now())
        await t.audit_log.add(app.now(), person, "blocked", other=other)
        for grant in await t.grants.list_by_owner(person):
            if grant.to == other and grant.state is grants.GrantState.GIVEN:
                await t.grants.save(grants.revoke(grant, person))
        receipt = await withdraw.withdraw_all(
            app, t, person, Withdrawal.BLOCKED, lambda request, own: request.asker == other
        )
    await app.wakeup.notify()
    return receipt
