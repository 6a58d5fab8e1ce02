"""Brings one message in a chat up to date: posts it, edits it, or removes it."""

import hashlib
import json

from bot.app.delivery import deliver, recover
from bot.app.delivery.deliver import Delivery
from bot.app.ports import Queue
from bot.chat.card_json import card_to_json
from bot.chat.cards import build_card
from bot.chat.cards.notes import gone_card
from bot.chat.contract import Card, Surface, Tone
from bot.chat.words import Words
from bot.core.errors import Refusal, Temporary, WalkOnError
from bot.jobs import Job
from render.contract.errors import RenderError

QUEUE = Queue.CHAT
LEASE = 30.0
_DELETED = frozenset({"message-gone", "message-unreachable"})
"""Codes of refusals because of a message that can never be changed again."""


async def run(job: Job) -> None:
    """Raises Temporary when the platform cannot be reached, or when the message was edited too
    recently. The next attempt shows the state at that time."""
    app = job.context.app
    delivery = await deliver.begin(app, job.subject, job.epoch)
    if delivery is None:
        return
    surface = job.context.surfaces[delivery.message.address.platform]
    try:
        if delivery.view_model is None:
            await _remove(job, delivery, surface)
        else:
            await _show(job, delivery, surface)
    except Refusal as refusal:
        is_deleted = refusal.code in _DELETED and delivery.message.handle is not None
        if not is_deleted or not await recover.repost_deleted(app, delivery):
            await deliver.record_refused(app, delivery, refusal.code)


async def give_up(job: Job, error: WalkOnError | RenderError) -> None:
    """Every attempt failed for a reason that no handler knows: the asker can try again."""
    await deliver.record_failed(job.context.app, job.subject, job.epoch, "post-failed")


async def _remove(job: Job, delivery: Delivery, surface: Surface) -> None:
    message = delivery.message
    if message.handle is not None and not await surface.remove(message.address, message.handle):
        # The platform does not delete messages this old: replace its content instead.
        await surface.edit(message.address, message.handle, gone_card(Words(delivery.language)))
    await deliver.record_delivered(job.context.app, delivery, None, "")


async def _show(job: Job, delivery: Delivery, surface: Surface) -> None:
    app, message = job.context.app, delivery.message
    assert delivery.view_model is not None, "without anything to show, _remove is called"
    card = build_card(delivery.view_model, Words(delivery.language), message.token)
    if message.handle is None:
        is_unknown = message.is_posting and not surface.posts_once
        if is_unknown and (card.tone is Tone.GONE or not recover.can_post_again(delivery)):
            await recover.settle_unknown_post(app, delivery)
            return  # it may be posted already: nothing is knowingly posted twice
        if await deliver.begin_post(app, delivery):
            handle = await _post(job, delivery, surface, card)
            if message.is_posting and surface.posts_once:
                # The message may show the card of an earlier attempt.
                await surface.edit(message.address, handle, card)
            await deliver.record_delivered(app, delivery, handle, _digest(card))
        return
    edited_at = None
    if _digest(card) != message.shown_digest:
        wait = job.context.pace.seconds_until_edit(message.id, surface.min_edit_seconds)
        if wait and card.tone is not Tone.GONE:  # a withdrawn clip is removed at once
            raise Temporary("the message was edited a moment ago", wait, nothing_done=True)
        if not await deliver.begin_edit(app, delivery):
            return  # the update that the withdrawal has queued shows what is left
        edited_at = await surface.edit(message.address, message.handle, card)
        job.context.pace.record_edit(message.id)
    await deliver.record_delivered(app, delivery, message.handle, _digest(card), edited_at)


async def _post(job: Job, delivery: Delivery, surface: Surface, card: Card) -> str:
    try:
        return await surface.post(delivery.message.address, card, delivery.message.id)
    except Temporary as error:
        if error.nothing_done:
            await deliver.record_not_posted(job.context.app, delivery)
        raise


def _digest(card: Card) -> str:
    text = json.dumps(card_to_json(card), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
