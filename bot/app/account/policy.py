"""What a person sees and sets of their own."""

from dataclasses import replace
from typing import TypedDict, Unpack

from bot.app import file_names
from bot.app.messages import display_names, outbox
from bot.app.messages.view_models import (
    DeletionReceipt,
    Named,
    OverviewView,
    RehearsalView,
    Sealed,
)
from bot.app.ports import App, MessageKind, Transaction
from bot.app.requests import cast_rules, consents, withdraw
from bot.core import cameo as cameos
from bot.core.cameo import Cameo, CameoState
from bot.core.content import ContentKind
from bot.core.content.classify import classify
from bot.core.decide import decide_cast
from bot.core.errors import NoConsent, NotFound
from bot.core.ids import PersonId, PlaceId
from bot.core.policy import Ask, Audience, NoticePolicy, Policy, ReviewPolicy, Visibility
from bot.core.request import Withdrawal
from bot.core.scene import Role, Scene

_LIVING = frozenset({CameoState.ACTIVE, CameoState.FROZEN})
STRANGER = PersonId("")
"""Somebody whom nobody knows, to rehearse with."""


class PolicyChanges(TypedDict, total=False):
    """Parts of a policy."""

    audience: Audience
    chosen: frozenset[PersonId]
    places: frozenset[PlaceId]
    ask: Ask
    review: ReviewPolicy
    off: frozenset[ContentKind]
    rules: tuple[str, ...]
    visibility: Visibility
    notices: NoticePolicy


async def show(app: App, person: PersonId) -> OverviewView:
    """Everything of `/me`. Raises NotFound "person-gone"."""
    async with app.store.read() as t:
        for view in await t.messages.list_by_kind(MessageKind.ME, person):
            return await _build_view(app, t, person, view.token)
    token = await outbox.token(app, MessageKind.ME, person)
    async with app.store.read() as t:
        return await _build_view(app, t, person, token)


async def _build_view(app: App, t: Transaction, person: PersonId, token: str) -> OverviewView:
    known = await t.people.get(person)
    if known is None:
        raise NotFound("person-gone")
    cameo = await t.cameos.find_current(person) or await t.cameos.find_latest(person)
    living = cameo is not None and cameo.state in _LIVING
    policy = cameo.policy if cameo is not None and living else None
    places = frozenset[PlaceId]() if policy is None else policy.places
    names = await display_names.names_of(t, (), places)
    given = [one for one in await t.grants.list_by_owner(person) if one.is_valid(app.now())]
    return OverviewView(
        token,
        known,
        cameo,
        policy,
        None if cameo is None or not living else Sealed(file_names.still(cameo.id), (person,)),
        await display_names.named(t, () if policy is None else policy.chosen),
        tuple(Named(one, names.place(one)) for one in sorted(places)),
        await display_names.named(t, await t.people.list_blocked(person)),
        len(given),
    )


async def change(app: App, person: PersonId, **changes: Unpack[PolicyChanges]) -> Policy:
    """Changes some of the owner's rules. Raises NoConsent "own-cameo-none", Unsuitable."""
    async with app.store.begin() as t:
        cameo = await _lock_own_cameo(t, person)
        changed = replace(cameo, policy=replace(cameo.policy, **changes))
        await t.cameos.save(changed)
    return changed.policy


async def set_chosen(app: App, person: PersonId, other: PersonId, yes: bool) -> Policy:
    """Whether somebody is among the people who may ask. Raises NoConsent "own-cameo-none"."""
    async with app.store.begin() as t:
        cameo = await _lock_own_cameo(t, person)
        chosen = cameo.policy.chosen | {other} if yes else cameo.policy.chosen - {other}
        changed = replace(cameo, policy=replace(cameo.policy, chosen=chosen))
        await t.cameos.save(changed)
    return changed.policy


async def freeze(app: App, person: PersonId) -> DeletionReceipt:
    """Nothing is made with their cameo any more, and what was made is withdrawn.

    Raises NoConsent "own-cameo-none", WrongState.
    """
    async with app.store.begin() as t:
        frozen = cameos.freeze(await _lock_own_cameo(t, person), person)
        await t.cameos.save(frozen)
        receipt = await withdraw.withdraw_all(app, t, person, Withdrawal.FROZEN)
        await t.audit_log.add(app.now(), person, "frozen", cameo=frozen.id)
    await app.wakeup.notify()
    return receipt


async def thaw(app: App, person: PersonId) -> Cameo:
    """It may be asked for again; what was stopped stays stopped. Raises like `freeze`."""
    async with app.store.begin() as t:
        thawed = cameos.thaw(await _lock_own_cameo(t, person), person)
        await t.cameos.save(thawed)
        await t.audit_log.add(app.now(), person, "thawed", cameo=thawed.id)
    return thawed


block = consents.block


async def unblock(app: App, person: PersonId, other: PersonId) -> None:
    """They may ask again, as far as the policy allows."""
    async with app.store.begin() as t:
        await t.people.unblock(person, other)
        await t.audit_log.add(app.now(), person, "unblocked", other=other)


async def rehearse(
    app: App, person: PersonId, asker: PersonId | None, place: PlaceId, prompt: str
) -> RehearsalView:
    """What the owner's rules would answer, and why. `asker`: None for a stranger.

    Raises NoConsent "own-cameo-none", Unsuitable "prompt-…".
    """
    prompt = cast_rules.normalize_prompt(prompt)
    reading = classify(prompt)
    async with app.store.read() as t:
        cameo = await _lock_own_cameo(t, person)
        if reading.never:
            return RehearsalView(reading, None)
        by = STRANGER if asker is None else asker
        cast = (Role("A", cameo.id, person),)
        scene = Scene(by, place, prompt, cast, kinds=reading.kinds)
        standings = await t.cameos.get_contexts([cameo.id], by)
        return RehearsalView(reading, decide_cast(standings, scene, app.now())[cameo.id])


async def _lock_own_cameo(t: Transaction, person: PersonId) -> Cameo:
    cameo = await cast_rules.lock_cameo(t, person)
    if cameo is None:
        raise NoConsent("own-cameo-none")
    return cameo
