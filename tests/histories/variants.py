"""Broken programs: each leaves out a check that the machine has to miss."""

import importlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from bot.app.delivery import build_view_models, recover, withdrawals
from bot.app.messages import outbox
from bot.app.ports import App, Message, MessageKind, PressedMessage
from bot.app.requests import cast_rules, consents, render, save, withdraw
from bot.chat import conversation
from bot.core import decide, grant, request
from bot.core import place as places
from bot.core.content import ContentKind
from bot.core.request import RequestState

Change = tuple[Any, str, Any]


@contextmanager
def changed(*changes: Change) -> Iterator[None]:
    """The program with other functions in some places."""
    before = [(where, name, getattr(where, name)) for where, name, _ in changes]
    try:
        for where, name, new in changes:
            setattr(where, name, new)
        yield
    finally:
        for where, name, old in before:
            setattr(where, name, old)


def _no_digest() -> list[Change]:
    """An answer counts for whatever scene is current."""
    return [(request, "_check_digest", lambda seen, current: None)]


def _grant_not_bound() -> list[Change]:
    """ "Always" does not compare the digest of what was confirmed."""

    async def allow_always(app: App, person: Any, asked: Any, digest: str) -> Any:
        async with app.store.read() as t:
            current = (await save.get(t, asked)).scene.digest()
        return await original(app, person, asked, current)

    original = consents.allow_always
    return [(consents, "allow_always", allow_always)]


def _grant_for_everything() -> list[Change]:
    """ "Always" covers every kind of content."""
    original = grant.give
    return [(grant, "give", lambda *given: replace(original(*given), kinds=frozenset(ContentKind)))]


def _grant_anywhere() -> list[Change]:
    """A grant holds in every place."""
    original = grant.Grant.covers

    def covers(self: grant.Grant, scene: Any, now: Any) -> bool:
        return original(replace(self, places=None), scene, now)

    return [(grant.Grant, "covers", covers)]


def _anybody_presses() -> list[Change]:
    """A private card's buttons work for whoever has them."""

    async def get_message(self: Any, context: Any, press: Any) -> PressedMessage:
        pressed = await outbox.get_by_token(context.app, press.token)
        person = pressed.message.person
        if person is not None:
            object.__setattr__(context, "me", replace(context.me, id=person))
        return pressed

    return [(conversation.Chat, "_get_message", get_message)]


def _anywhere_presses() -> list[Change]:
    """A press counts in whatever conversation it happens."""

    async def get_message(self: Any, context: Any, press: Any) -> PressedMessage:
        pressed = await outbox.get_by_token(context.app, press.token)
        person = pressed.message.person
        if person is not None and person != context.me.id:
            raise conversation.NotYours("not-your-button")
        binding = pressed.binding if press.binding is None else press.binding
        return PressedMessage(pressed.message, binding)

    return [(conversation.Chat, "_get_message", get_message)]


def _no_review() -> list[Change]:
    """A finished clip is posted at once."""

    def finish_render(old: Any, clip: Any, contexts: Any, now: Any) -> Any:
        new = original(old, clip, contexts, now)
        state = RequestState.POSTING if new.state is RequestState.REVIEW else new.state
        return replace(new, reviews=(), state=state)

    original = request.finish_render
    return [(request, "finish_render", finish_render)]


def _moderator_first() -> list[Change]:
    """The moderator looks together with the owners."""

    def finish_render(old: Any, clip: Any, contexts: Any, now: Any) -> Any:
        new = original(old, clip, contexts, now)
        moderator = old.scene.moderator
        if moderator is None or any(each.owner == moderator for each in new.reviews):
            return new
        return replace(new, reviews=(*new.reviews, request.Review(moderator)))

    original = request.finish_render
    return [(request, "finish_render", finish_render)]


def _rules_unseen() -> list[Change]:
    """New rules of owners reach scenes that were allowed without them."""

    async def start(app: App, asked: Any, epoch: int) -> Any:
        task = await original(app, asked, epoch)
        if task is None:
            return None
        async with app.store.read() as t:
            contexts = await cast_rules.get_contexts(t, task.request)
        rules = {
            role.letter: contexts[role.cameo].cameo.policy.rules
            for role in task.request.scene.cast
            if role.cameo is not None
        }
        return replace(task, rules=rules)

    original = render.start
    return [(render, "start", start)]


def _freeze_leaves_clips() -> list[Change]:
    """A freeze stops what is to come, and leaves what is posted."""

    async def withdraw_all(*given: Any) -> withdraw.DeletionReceipt:
        return withdraw.DeletionReceipt()

    return [(withdraw, "withdraw_all", withdraw_all)]


def _gives_up_removing() -> list[Change]:
    """The first refusal of a platform ends a withdrawal."""

    async def record_refusal(app: App, t: Any, message: Message, code: str) -> None:
        return None

    return [(withdrawals, "record_refusal", record_refusal)]


def _posts_twice() -> list[Change]:
    """A clip whose post got no answer is posted again."""
    return [(recover, "can_post_again", lambda delivery: True)]


def _tells_of_a_no() -> list[Change]:
    """A room's card says that somebody declined."""

    async def build(app: App, t: Any, asked: Any) -> Any:
        view = await original(app, t, asked)
        return replace(view, state=RequestState.EXPIRED) if asked.declined else view

    original = build_view_models.build_request_view
    return [(build_view_models, "build_request_view", build)]


def _tells_by_redrawing() -> list[Change]:
    """A no ends the request for everybody to see."""

    def answer(asked: Any, by: Any, yes: bool, digest: str, now: Any) -> Any:
        new = original(asked, by, yes, digest, now)
        return new if yes else replace(new, expires_at=now)

    original = request.answer
    return [(request, "answer", answer)]


def _asks_in_the_room() -> list[Change]:
    """Questions to owners are posted where the clip is asked for."""

    async def add_private(
        app: App, t: Any, kind: MessageKind, subject: str, person: Any, place: Any
    ) -> Any:
        new = await original(app, t, kind, subject, person, place)
        if new is None or place is None or kind is not MessageKind.ASK:
            return new
        moved = replace(new, address=await t.places.get_address(place))
        await t.messages.save(moved)
        return moved

    original = outbox._add_private
    return [(outbox, "_add_private", add_private)]


def _block_forgotten() -> list[Change]:
    """A block does not stop later requests."""

    def decide_scene(policy: Any, grants: Any, blocks: Any, scene: Any, now: Any) -> Any:
        return original(policy, grants, frozenset(), scene, now)

    original = decide.decide
    return [(decide, "decide", decide_scene)]


def _boundary_forgotten() -> list[Change]:
    """What an owner switched off is asked about all the same."""

    def decide_scene(policy: Any, grants: Any, blocks: Any, scene: Any, now: Any) -> Any:
        return original(replace(policy, off=frozenset()), grants, blocks, scene, now)

    original = decide.decide
    return [(decide, "decide", decide_scene)]


def _edit_keeps_yeses() -> list[Change]:
    """A changed scene keeps the answers to the one before."""

    def change(old: Any, scene: Any, decisions: Any, now: Any, by_asker: bool = True) -> Any:
        new = original(old, scene, decisions, now, by_asker)
        given = {each.owner for each in old.consents if each.state == "given"}
        kept = tuple(
            replace(each, state=request.ConsentState.GIVEN, basis=request.Basis.ANSWER, at=now)
            if each.owner in given and each.state == "asked"
            else each
            for each in new.consents
        )
        return request._queue_if_consented(replace(new, consents=kept))

    original = request.change
    return [(request, "change", change)]


def _delete_leaves_cards() -> list[Change]:
    """Messages to somebody who left stay where they are."""

    async def retract(
        app: App, t: Any, person: Any, kinds: Any = frozenset(MessageKind)
    ) -> list[Message]:
        for message in await t.messages.list_by_person(person):
            if message.kind in kinds:
                await t.messages.remove(message.id)
        return []

    return [(outbox, "retract", retract)]


def _replays() -> list[Change]:
    """An update that is delivered twice counts twice."""
    idempotency = importlib.import_module("bot.app.idempotency")
    return [
        (conversation, "build_idempotent_app", lambda app, platform, update: app),
        (idempotency, "build_idempotent_app", lambda app, platform, update: app),
    ]


def _place_rules_by_anybody() -> list[Change]:
    """Whoever asks sets the rules of a room."""
    original = places.change
    return [(places, "change", lambda new, group, admin: original(new, group, True))]


VARIANTS: dict[str, Callable[[], list[Change]]] = {
    build.__name__.strip("_"): build
    for build in (
        _no_digest,
        _grant_not_bound,
        _grant_for_everything,
        _grant_anywhere,
        _anybody_presses,
        _anywhere_presses,
        _no_review,
        _moderator_first,
        _rules_unseen,
        _freeze_leaves_clips,
        _gives_up_removing,
        _posts_twice,
        _tells_of_a_no,
        _tells_by_redrawing,
        _asks_in_the_room,
        _block_forgotten,
        _boundary_forgotten,
        _edit_keeps_yeses,
        _delete_leaves_cards,
        _replays,
        _place_rules_by_anybody,
    )
}
