"""What a person sees and sets of their own."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypedDict, Unpack

from bot.app import asking, cascade, consents, files, resolving, views
from bot.app.pictures import (
    GrantPicture,
    GrantsPicture,
    Me,
    Named,
    Receipt,
    Rehearsal,
    Sealed,
)
from bot.app.ports import App, Transaction, ViewKind
from bot.core import cameo as cameos
from bot.core import grant as grants
from bot.core.cameo import Cameo, CameoState
from bot.core.consent import ConsentState
from bot.core.content import Kind
from bot.core.content.classify import classify
from bot.core.decide import decide_cast
from bot.core.errors import NoConsent, NotFound
from bot.core.grant import Grant, GrantState
from bot.core.ids import GrantId, PersonId, PlaceId
from bot.core.policy import Ask, Audience, Notices, Policy, Reviews, Visibility
from bot.core.request import RequestState, Withdrawal
from bot.core.scene import Role, Scene

_LIVING = frozenset({CameoState.ACTIVE, CameoState.FROZEN})
STRANGER = PersonId("")
"""Somebody whom nobody knows, to rehearse with."""


class Changes(TypedDict, total=False):
    """Parts of a policy."""

    audience: Audience
    chosen: frozenset[PersonId]
    places: frozenset[PlaceId]
    ask: Ask
    review: Reviews
    off: frozenset[Kind]
    rules: tuple[str, ...]
    visibility: Visibility
    notices: Notices


async def show(app: App, person: PersonId) -> Me:
    """Everything of `/me`. Raises NotFound "person-gone"."""
    token = await views.token(app, ViewKind.ME, person)
    async with app.store.read() as t:
        known = await t.people.get(person)
        if known is None:
            raise NotFound("person-gone")
        cameo = await t.cameos.current(person) or await t.cameos.latest(person)
        living = cameo is not None and cameo.state in _LIVING
        policy = cameo.policy if cameo is not None and living else None
        places = frozenset[PlaceId]() if policy is None else policy.places
        names = await resolving.names_of(t, (), places)
        waiting = [
            one
            for request in await t.requests.with_owner(person)
            for one in request.consents
            if one.owner == person
            and one.state is ConsentState.ASKED
            and request.state is RequestState.CASTING
        ]
        given = [one for one in await t.grants.of(person) if _valid(app, one)]
        return Me(
            token,
            known,
            cameo,
            policy,
            None if cameo is None or not living else Sealed(files.still(cameo.id), (person,)),
            await resolving.named(t, () if policy is None else policy.chosen),
            tuple(Named(one, names.place(one)) for one in sorted(places)),
            await resolving.named(t, await t.people.blocked(person)),
            len(given),
            len(waiting),
        )


async def set_policy(app: App, person: PersonId, **changes: Unpack[Changes]) -> Policy:
    """Changes some of the owner's rules. Raises NoConsent "own-cameo-none", Unsuitable."""
    async with app.store.begin() as t:
        cameo = await _held(t, person)
        changed = replace(cameo, policy=replace(cameo.policy, **changes))
        await t.cameos.save(changed)
    return changed.policy


async def choose(app: App, person: PersonId, other: PersonId, yes: bool) -> Policy:
    """Whether somebody is among the people who may ask. Raises NoConsent "own-cameo-none"."""
    async with app.store.begin() as t:
        cameo = await _held(t, person)
        chosen = cameo.policy.chosen | {other} if yes else cameo.policy.chosen - {other}
        changed = replace(cameo, policy=replace(cameo.policy, chosen=chosen))
        await t.cameos.save(changed)
    return changed.policy


async def freeze(app: App, person: PersonId) -> Receipt:
    """Nothing is made with their cameo any more, and what was made is withdrawn.

    Raises NoConsent "own-cameo-none", WrongState.
    """
    async with app.store.begin() as t:
        frozen = cameos.freeze(await _held(t, person), person)
        await t.cameos.save(frozen)
        receipt = await cascade.stop(app, t, person, Withdrawal.FROZEN)
        await t.log.write(app.now(), person, "frozen", cameo=frozen.id)
    await app.bell.ring()
    return receipt


async def thaw(app: App, person: PersonId) -> Cameo:
    """It may be asked for again; what was stopped stays stopped. Raises like `freeze`."""
    async with app.store.begin() as t:
        thawed = cameos.thaw(await _held(t, person), person)
        await t.cameos.save(thawed)
        await t.log.write(app.now(), person, "thawed", cameo=thawed.id)
    return thawed


block = consents.block


async def unblock(app: App, person: PersonId, other: PersonId) -> None:
    """They may ask again, as far as the policy allows."""
    async with app.store.begin() as t:
        await t.people.unblock(person, other)
        await t.log.write(app.now(), person, "unblocked", other=other)


async def show_grants(app: App, person: PersonId) -> GrantsPicture:
    """Standing yeses, given and received, those that count first."""
    token = await views.token(app, ViewKind.GRANTS, person)
    async with app.store.read() as t:
        given, received = await t.grants.of(person), await t.grants.to(person)
        both = [*given, *received]
        names = await resolving.names_of(
            t,
            {one.to for one in given} | {one.owner for one in received},
            {place for one in both for place in one.places or ()},
        )
        return GrantsPicture(
            token,
            _sorted(_picture(app, names, one, one.to) for one in given),
            _sorted(_picture(app, names, one, one.owner) for one in received),
        )


async def revoke_grant(app: App, person: PersonId, grant: GrantId) -> Receipt:
    """Takes a standing yes back, and everything that rests on it.

    Raises NotFound "grant-gone", NotYours, WrongState.
    """
    async with app.store.begin() as t:
        await asking.hold(t, person)
        await cascade.held(t, await t.requests.with_owner(person))
        old = await t.grants.get(grant)
        if old is None:
            raise NotFound("grant-gone")
        await t.grants.save(grants.revoke(old, person))
        await t.log.write(app.now(), person, "revoked", grant=grant, to=old.to)
        receipt = await cascade.stop(
            app, t, person, Withdrawal.REVOKED, lambda request, own: own.grant == grant
        )
    await app.bell.ring()
    return receipt


async def rehearse(
    app: App, person: PersonId, asker: PersonId | None, place: PlaceId, prompt: str
) -> Rehearsal:
    """What the owner's rules would answer, and why. `asker`: None for a stranger.

    Raises NoConsent "own-cameo-none", Unsuitable "prompt-…".
    """
    prompt = asking.tidy(prompt)
    reading = classify(prompt)
    async with app.store.read() as t:
        cameo = await _held(t, person)
        if reading.never:
            return Rehearsal(reading, None)
        by = STRANGER if asker is None else asker
        cast = (Role("A", cameo.id, person),)
        scene = Scene(by, place, prompt, cast, kinds=reading.kinds)
        standings = await t.cameos.standings([cameo.id], by)
        return Rehearsal(reading, decide_cast(standings, scene, app.now())[cameo.id])


async def _held(t: Transaction, person: PersonId) -> Cameo:
    cameo = await asking.hold(t, person)
    if cameo is None:
        raise NoConsent("own-cameo-none")
    return cameo


def _valid(app: App, grant: Grant) -> bool:
    return (
        grant.state is GrantState.GIVEN
        and app.now() < grant.expires_at
        and (grant.uses is None or grant.uses > 0)
    )


def _picture(app: App, names: resolving.Names, grant: Grant, other: PersonId) -> GrantPicture:
    places = None if grant.places is None else tuple(map(names.place, sorted(grant.places)))
    return GrantPicture(
        grant.id,
        Named(other, names.person(other)),
        tuple(sorted(grant.kinds)),
        places,
        grant.uses,
        grant.given_at,
        grant.expires_at,
        _valid(app, grant),
    )


def _sorted(pictures: Iterable[GrantPicture]) -> tuple[GrantPicture, ...]:
    return tuple(sorted(pictures, key=lambda one: (not one.valid, one.other.name, one.given_at)))
