"""Grants: what a person sees of them, and how an owner changes and revokes them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Unpack

from bot.app.messages import display_names, outbox
from bot.app.messages.command_views import DeletionReceipt, GrantView, PermissionsView
from bot.app.messages.view_models import NamedId
from bot.app.ports import App, MessageKind
from bot.app.requests import cast_rules, withdraw
from bot.core import grant as grants
from bot.core.consent import Consent
from bot.core.errors import NotFound
from bot.core.grant import Grant, GrantTerms
from bot.core.ids import GrantId, PersonId
from bot.core.request import UNPOSTED, Request, Withdrawal


async def load_permissions(app: App, person: PersonId) -> PermissionsView:
    """The grants that a person gave and received, valid ones first."""
    token = await outbox.get_token(app, MessageKind.GRANTS, person)
    async with app.store.read() as t:
        given, received = (
            await t.grants.list_by_owner(person),
            await t.grants.list_by_grantee(person),
        )
        both = [*given, *received]
        names = await display_names.load(
            t,
            {grant.to for grant in given} | {grant.owner for grant in received},
            {place for grant in both for place in grant.places or ()},
        )
        return PermissionsView(
            token,
            _sort(_build_view(app, names, grant, grant.to) for grant in given),
            _sort(_build_view(app, names, grant, grant.owner) for grant in received),
        )


async def change_terms(
    app: App, person: PersonId, grant: GrantId, **terms: Unpack[GrantTerms]
) -> None:
    """Changes the terms of a grant. The yes that it gave to a clip which is not posted yet is taken
    back where the new terms no longer include its place or its kinds of content.

    Raises NotFound "grant-gone", NotYours, WrongState.
    """
    async with app.store.begin() as t:
        await cast_rules.lock_cameo(t, person)
        await withdraw.lock_requests(t, await t.requests.list_by_owner(person))
        old = await t.grants.get(grant)
        if old is None:
            raise NotFound("grant-gone")
        new = grants.change_terms(old, person, **terms)
        await t.grants.save(new)
        await t.audit_log.add(app.now(), person, "granted", grant=grant, to=old.to)

        def matches(request: Request, own: Consent) -> bool:
            is_unposted = own.grant == grant and request.state in UNPOSTED
            return is_unposted and not new.includes(request.scene)

        await withdraw.withdraw_all(app, t, person, Withdrawal.REVOKED, matches)
    await app.wakeup.notify()


async def revoke(app: App, person: PersonId, grant: GrantId) -> DeletionReceipt:
    """Revokes a grant and withdraws every request that rests on it.

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


def _build_view(
    app: App, names: display_names.DisplayNames, grant: Grant, other: PersonId
) -> GrantView:
    within = sorted(grant.places or ())
    places = tuple(NamedId(place, names.get_place(place)) for place in within)
    return GrantView(
        grant.id,
        NamedId(other, names.get_person(other)),
        tuple(sorted(grant.kinds)),
        None if grant.places is None else places,
        grant.uses,
        grant.given_at,
        grant.expires_at,
        grant.is_valid(app.now()),
    )


def _sort(views: Iterable[GrantView]) -> tuple[GrantView, ...]:
    return tuple(sorted(views, key=_sort_key))


def _sort_key(grant: GrantView) -> tuple[bool, str, datetime]:
    return not grant.is_valid, grant.other.name, grant.given_at
