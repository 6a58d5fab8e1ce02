"""Standing yeses: what an owner sees of them, changes and takes back."""

from collections.abc import Iterable
from typing import Unpack

from bot.app.messages import display_names, outbox
from bot.app.messages.view_models import (
    DeletionReceipt,
    GrantView,
    Named,
    PermissionsView,
)
from bot.app.ports import App, MessageKind
from bot.app.requests import cast_rules, withdraw
from bot.core import grant as grants
from bot.core.errors import NotFound
from bot.core.grant import Grant, GrantTerms
from bot.core.ids import GrantId, PersonId
from bot.core.request import Withdrawal


async def show(app: App, person: PersonId) -> PermissionsView:
    """Standing yeses, given and received, those that count first."""
    token = await outbox.token(app, MessageKind.GRANTS, person)
    async with app.store.read() as t:
        given, received = (
            await t.grants.list_by_owner(person),
            await t.grants.list_by_grantee(person),
        )
        both = [*given, *received]
        names = await display_names.names_of(
            t,
            {one.to for one in given} | {one.owner for one in received},
            {place for one in both for place in one.places or ()},
        )
        return PermissionsView(
            token,
            _sorted(_picture(app, names, one, one.to) for one in given),
            _sorted(_picture(app, names, one, one.owner) for one in received),
        )


async def change_terms(
    app: App, person: PersonId, grant: GrantId, **terms: Unpack[GrantTerms]
) -> None:
    """Puts a standing yes on other terms, for what is asked from now on.

    Raises NotFound "grant-gone", NotYours, WrongState.
    """
    async with app.store.begin() as t:
        await cast_rules.lock_cameo(t, person)
        old = await t.grants.get(grant)
        if old is None:
            raise NotFound("grant-gone")
        await t.grants.save(grants.change_terms(old, person, **terms))
        await t.audit_log.add(app.now(), person, "granted", grant=grant, to=old.to)


async def revoke(app: App, person: PersonId, grant: GrantId) -> DeletionReceipt:
    """Takes a standing yes back, and everything that rests on it.

    Raises NotFound "grant-gone", NotYours, WrongState.
    """
    async with app.store.begin() as t:
        await cast_rules.lock_cameo(t, person)
        await withdraw.lock_requests(t, await t.requests.list_by_owner(person))
        old = await t.grants.get(grant)
        if old is None:
            raise NotFound("grant-gone")
        await t.grants.save(grants.revoke(old, person))
        await t.audit_log.add(app.now(), person, "revoked", grant=grant, to=old.to)
        receipt = await withdraw.withdraw_all(
            app, t, person, Withdrawal.REVOKED, lambda request, own: own.grant == grant
        )
    await app.wakeup.notify()
    return receipt


def _picture(app: App, names: display_names.Names, grant: Grant, other: PersonId) -> GrantView:
    within = sorted(grant.places or ())
    places = tuple(Named(one, names.place(one)) for one in within)
    return GrantView(
        grant.id,
        Named(other, names.person(other)),
        tuple(sorted(grant.kinds)),
        None if grant.places is None else places,
        grant.uses,
        grant.given_at,
        grant.expires_at,
        grant.is_valid(app.now()),
    )


def _sorted(pictures: Iterable[GrantView]) -> tuple[GrantView, ...]:
    return tuple(sorted(pictures, key=lambda one: (not one.valid, one.other.name, one.given_at)))
