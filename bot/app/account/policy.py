"""What a person sees and sets of their own."""

from dataclasses import replace
from typing import TypedDict, Unpack

from bot.app.messages.view_models import (
    DeletionReceipt,
)
from bot.app.ports import App
from bot.app.requests import cast_rules, withdraw
from bot.core import cameo as cameos
from bot.core.cameo import Cameo
from bot.core.content import ContentKind
from bot.core.ids import PersonId, PlaceId
from bot.core.policy import Ask, Audience, NoticePolicy, Policy, ReviewPolicy, Visibility
from bot.core.request import Withdrawal


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


async def change(app: App, person: PersonId, **changes: Unpack[PolicyChanges]) -> Policy:
    """Changes some of the owner's rules. Raises NoConsent "own-cameo-none", Unsuitable."""
    async with app.store.begin() as t:
        cameo = await cast_rules.lock_own_cameo(t, person)
        changed = replace(cameo, policy=replace(cameo.policy, **changes))
        await t.cameos.save(changed)
    return changed.policy


async def set_chosen(app: App, person: PersonId, other: PersonId, yes: bool) -> Policy:
    """Whether somebody is among the people who may ask. Raises NoConsent "own-cameo-none"."""
    async with app.store.begin() as t:
        cameo = await cast_rules.lock_own_cameo(t, person)
        chosen = cameo.policy.chosen | {other} if yes else cameo.policy.chosen - {other}
        changed = replace(cameo, policy=replace(cameo.policy, chosen=chosen))
        await t.cameos.save(changed)
    return changed.policy


async def freeze(app: App, person: PersonId) -> DeletionReceipt:
    """Nothing is made with their cameo any more, and what was made is withdrawn.

    Raises NoConsent "own-cameo-none", WrongState.
    """
    async with app.store.begin() as t:
        frozen = cameos.freeze(await cast_rules.lock_own_cameo(t, person), person)
        await t.cameos.save(frozen)
        receipt = await withdraw.withdraw_all(app, t, person, Withdrawal.FROZEN)
        await t.audit_log.add(app.now(), person, "frozen", cameo=frozen.id)
    await app.wakeup.notify()
    return receipt


async def thaw(app: App, person: PersonId) -> Cameo:
    """It may be asked for again; what was stopped stays stopped. Raises like `freeze`."""
    async with app.store.begin() as t:
        thawed = cameos.thaw(await cast_rules.lock_own_cameo(t, person), person)
        await t.cameos.save(thawed)
        await t.audit_log.add(app.now(), person, "thawed", cameo=thawed.id)
    return thawed
