"""Blocking people from asking for a cameo, and unblocking them."""

from bot.app.messages.command_views import DeletionReceipt
from bot.app.ports import App
from bot.app.requests import cast_rules, save, withdraw
from bot.core import grant as grants
from bot.core.errors import NotFound, NotYours
from bot.core.ids import PersonId, RequestId
from bot.core.request import Withdrawal


async def block(app: App, person: PersonId, other: PersonId) -> DeletionReceipt:
    """Stops `other` from asking for a person's cameo, and withdraws what they had asked for.

    Grants to them are revoked. Raises NotYours "not-yourself", NotFound "button-gone" when they
    have left.
    """
    if person == other:
        raise NotYours("not-yourself")
    async with app.store.begin() as t:
        await cast_rules.lock_cameo(t, person)
        await withdraw.lock_requests(t, await t.requests.list_by_owner(person))
        if await t.people.get(other) is None:
            raise NotFound("button-gone")
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


async def block_asker(app: App, person: PersonId, request: RequestId) -> DeletionReceipt:
    """Blocks the asker of a request in which the person was asked. Raises NotYours, NotFound."""
    async with app.store.read() as t:
        old = await save.get(t, request)
        if withdraw.find_consent(old, person) is None or person == old.asker:
            raise NotYours("not-your-request")
    return await block(app, person, old.asker)


async def unblock(app: App, person: PersonId, other: PersonId) -> None:
    """Lets `other` ask again, as far as the policy allows."""
    async with app.store.begin() as t:
        await t.people.unblock(person, other)
        await t.former_accounts.unblock(person, other)
        await t.audit_log.add(app.now(), person, "unblocked", other=other)
