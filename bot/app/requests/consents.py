"""Owners' answers: to a request, and to the finished clip before it is posted."""

from bot.app import audit_log, rights
from bot.app.messages.command_views import DeletionReceipt
from bot.app.ports import App, Transaction
from bot.app.requests import save, withdraw
from bot.core import grant as grants
from bot.core import request as requests
from bot.core.consent import ConsentState
from bot.core.errors import NotYours, WrongState
from bot.core.grant import Grant
from bot.core.ids import GrantId, PersonId, RequestId
from bot.core.request import Request, RequestState, Withdrawal
from bot.core.review import ReviewState


async def answer(app: App, person: PersonId, request: RequestId, yes: bool, digest: str) -> Request:
    """An owner's yes or no to exactly the scene that they saw, whose digest is `digest`.

    Raises NotYours, WrongState, SceneChanged.
    """
    async with app.store.begin() as t:
        old = await save.get(t, request)
        new = requests.answer(old, person, yes, digest, app.now())
        await save.save(app, t, old, new)
        await audit_log.write(app, t, person, "consented" if yes else "declined", new)
    await app.wakeup.notify()
    return new


async def allow_always(app: App, person: PersonId, request: RequestId, digest: str) -> Grant:
    """A yes to the scene that the owner saw, whose digest is `digest`, and a grant to its asker for
    such scenes here, for 90 days.

    Raises NotYours, WrongState, SceneChanged, without a grant.
    """
    async with app.store.begin() as t:
        old = await save.get(t, request)
        new = requests.answer(old, person, True, digest, app.now())
        grant = grants.give(GrantId(app.new_id()), person, new.scene, app.now())
        await t.grants.save(grant)
        await save.save(app, t, old, new)
        await audit_log.write(app, t, person, "consented", new)
        await t.audit_log.add(app.now(), person, "granted", grant=grant.id, to=grant.to)
    await app.wakeup.notify()
    return grant


async def revoke(app: App, person: PersonId, request: RequestId) -> DeletionReceipt:
    """An owner takes their yes back: the clip is never posted, or is removed.

    Raises NotYours, and WrongState when they gave no yes or the request has ended.
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


async def review(app: App, person: PersonId, request: RequestId, yes: bool, digest: str) -> Request:
    """A reviewer's answer: whether to post the clip that they saw. `digest`: its `review_digest`.

    A moderator has to administer the place at this moment. Raises NotYours, WrongState,
    SceneChanged, Refusal "rights-unknown".
    """
    async with app.store.read() as t:
        shown = await save.get(t, request)
    is_open = requests.may_look(shown, person, app.now()) and requests.needs_admin(
        shown, person, yes
    )
    if is_open and not await rights.is_admin(app, person, shown.scene.place):
        await end_moderation(app, request)
        raise NotYours("review-not-admin")
    async with app.store.begin() as t:
        old = await save.get(t, request)
        new = requests.review(old, person, yes, digest, app.now())
        waits_for = {each.owner for each in new.reviews if each.state is ReviewState.ASKED}
        is_last = new.state is RequestState.REVIEW and waits_for == {new.scene.moderator}
        if is_last and await is_moderator_gone(t, new):
            new = requests.mark_failed(new, "moderator-gone")
        await save.save(app, t, old, new)
        await audit_log.write(app, t, person, "passed" if yes else "stopped", new)
    await app.wakeup.notify()
    return new


async def may_review(app: App, person: PersonId, request: RequestId) -> bool:
    """Whether somebody may see the clip that they are to review. False for a moderator who does not
    administer the place any longer; then the request has failed, and no card shows its clip.

    Raises Temporary when the platform cannot be asked.
    """
    async with app.store.read() as t:
        stored = await t.requests.get(request)
    if stored is None or stored.state is not RequestState.REVIEW:
        return True
    if person in stored.scene.owners or not requests.needs_admin(stored, person):
        return True
    if await rights.ask_platform(app, person, stored.scene.place):
        return True
    await end_moderation(app, request)
    return False


async def is_moderator_gone(t: Transaction, request: Request) -> bool:
    """Whether the moderator of whom the ask told has left. Nobody said yes to the scene without
    their look at its clip."""
    moderator = request.scene.moderator
    return moderator is not None and await t.people.get(moderator) is None


async def end_moderation(app: App, request: RequestId) -> None:
    """Ends a review that nobody can give, because the moderator lost the rights that it takes."""
    async with app.store.begin() as t:
        old = await t.requests.get(request)
        if old is None or old.state is not RequestState.REVIEW:
            return
        await save.save(app, t, old, requests.mark_failed(old, "moderator-gone"))
    await app.wakeup.notify()
