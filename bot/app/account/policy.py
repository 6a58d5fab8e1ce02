"""What an owner sets for their cameo: its policy, and whether it is frozen."""

from dataclasses import replace
from typing import TypedDict, Unpack

from bot.app.enrollment import fit
from bot.app.messages import outbox
from bot.app.messages.command_views import DeletionReceipt
from bot.app.ports import App, MessageKind, Transaction
from bot.app.requests import cast_rules, save, withdraw
from bot.app.requests import change as request_change
from bot.core import cameo as cameos
from bot.core import request as requests
from bot.core.cameo import Cameo
from bot.core.consent import Basis, Consent
from bot.core.content import ContentKind
from bot.core.decide import lets_grants_answer
from bot.core.ids import PersonId, PlaceId
from bot.core.policy import (
    Ask,
    Audience,
    NoticePolicy,
    Policy,
    ReviewPolicy,
    Visibility,
    VoicePolicy,
)
from bot.core.request import UNPOSTED, Request, RequestState, Withdrawal
from bot.core.scene import Role
from bot.text.clean import clean_line

_MADE_WITH_A_VOICE = frozenset({RequestState.RENDERING, RequestState.REVIEW})
_BEFORE_GRANTS = frozenset({"audience", "chosen", "places", "ask", "off"})
"""The fields of a policy that come before grants."""


class PolicyChanges(TypedDict, total=False):
    """The fields of a Policy that its owner can change."""

    audience: Audience
    chosen: frozenset[PersonId]
    places: frozenset[PlaceId]
    ask: Ask
    review: ReviewPolicy
    off: frozenset[ContentKind]
    rules: tuple[str, ...]
    visibility: Visibility
    notices: NoticePolicy
    voice: VoicePolicy


async def change(app: App, person: PersonId, **changes: Unpack[PolicyChanges]) -> Policy:
    """Changes fields of the owner's policy. New rules are asked about in every scene that still
    waits for answers. A yes that only a grant gave is taken back where grants do not answer any
    longer and the clip is not posted yet. Raises NoConsent "own-cameo-none", Unsuitable, also for
    rules like a prompt that is never made ("never-…")."""
    async with app.store.begin() as t:
        cameo = await cast_rules.lock_own_cameo(t, person)
        if "rules" in changes:
            # Read as they were typed: what the cleaner takes away may be what hid a word.
            cast_rules.read_kinds("", [Role("A", cameo.id, person, changes["rules"])])
            cleaned = map(clean_line, changes["rules"])
            changes["rules"] = tuple(rule for rule in cleaned if rule)
        changed = replace(cameo, policy=replace(cameo.policy, **changes))
        await t.cameos.save(changed)
        # The card that reported the enrollment stays in the chat, and shows who may ask.
        await outbox.refresh(t, cameo.id, MessageKind.ENROLLMENT)
        if changes.keys() & _BEFORE_GRANTS:
            await _withdraw_granted(app, t, changed.policy)
        if changed.policy.rules != cameo.policy.rules:
            await request_change.apply_new_rules(app, t, person)
        if changed.policy.voice != cameo.policy.voice:
            if changed.policy.voice is VoicePolicy.NEUTRAL:
                await _stop_own_voice(app, t, person)
            await fit.add(t, changed)  # which does nothing for a neutral voice
    await app.wakeup.notify()
    return changed.policy


async def set_chosen(app: App, person: PersonId, other: PersonId, yes: bool) -> Policy:
    """Adds `other` to the people who may ask, or removes them.

    Raises NoConsent "own-cameo-none".
    """
    async with app.store.begin() as t:
        cameo = await cast_rules.lock_own_cameo(t, person)
        chosen = cameo.policy.chosen | {other} if yes else cameo.policy.chosen - {other}
        changed = replace(cameo, policy=replace(cameo.policy, chosen=chosen))
        await t.cameos.save(changed)
        await _withdraw_granted(app, t, changed.policy)
    await app.wakeup.notify()
    return changed.policy


async def _withdraw_granted(app: App, t: Transaction, policy: Policy) -> None:
    """Takes back what a grant said yes to and the policy no longer leaves to grants."""

    def matches(request: Request, own: Consent) -> bool:
        is_unposted = own.basis is Basis.GRANT and request.state in UNPOSTED
        return is_unposted and not lets_grants_answer(policy, request.scene)

    await withdraw.withdraw_all(app, t, policy.owner, Withdrawal.REVOKED, matches)


async def _stop_own_voice(app: App, t: Transaction, owner: PersonId) -> None:
    """Ends what is being made, or waits for a review, with the voice that an owner no longer wants.
    Its asker can try again with the same consents; the next clip has the neutral voice."""
    for request in await withdraw.lock_requests(t, await t.requests.list_by_owner(owner)):
        if request.state in _MADE_WITH_A_VOICE:
            await save.save(app, t, request, requests.mark_failed(request, "voice-changed"))


async def freeze(app: App, person: PersonId) -> DeletionReceipt:
    """Pauses the owner's cameo, and withdraws every clip with it.

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
    """Makes the cameo active again; what was withdrawn stays withdrawn. Raises like `freeze`."""
    async with app.store.begin() as t:
        thawed = cameos.thaw(await cast_rules.lock_own_cameo(t, person), person)
        await t.cameos.save(thawed)
        await fit.add(t, thawed)
        await t.audit_log.add(app.now(), person, "thawed", cameo=thawed.id)
    return thawed
