"""Brings one message in a chat up to date: posts it, edits it, or removes it."""

import hashlib
import json

from bot.app.delivery import deliver, recover
from bot.app.delivery.deliver import Delivery
from bot.app.ports import Queue
from bot.chat.card_json import card_to_json
from bot.chat.cards import build_card as card_of
from bot.chat.cards.notes import gone_card
from bot.chat.contract import Card, Surface, Tone
from bot.chat.words import Words
from bot.core.errors import Refusal, Temporary, WalkOnError
from bot.jobs import Job
from render.contract.errors import RenderError

QUEUE = Queue.CHAT
LEASE = 30.0


async def run(job: Job) -> None:
    """Raises Temporary when the platform cannot be reached, or when the message was edited too
    recently. The next attempt shows what is true then."""
    app = job.context.app
    wanted = await deliver.begin(app, job.subject, job.epoch)
    if wanted is None:
        return
    surface = job.context.surfaces[wanted.message.address.platform]
    try:
        if wanted.view_model is None:
            await _remove(job, wanted, surface)
        else:
            await _show(job, wanted, surface)
    except Refusal as refusal:
        gone = refusal.code == "message-gone" and wanted.message.handle is not None
        if not gone or not await recover.repost_deleted(app, wanted):
            await deliver.record_refused(app, wanted, refusal.code)


async def give_up(job: Job, error: WalkOnError | RenderError) -> None:
    """Every attempt failed for a reason that no handler knows: the asker can try again."""
    await deliver.record_failed(job.context.app, job.subject, job.epoch, "post-failed")


async def _remove(job: Job, wanted: Delivery, surface: Surface) -> None:
    view = wanted.message
    if view.handle is not None and not await surface.remove(view.address, view.handle):
        # The platform does not delete messages this old: replace its content instead.
        await surface.edit(view.address, view.handle, gone_card(Words(wanted.language)))
    await deliver.record_delivered(job.context.app, wanted, None, "")


async def _show(job: Job, wanted: Delivery, surface: Surface) -> None:
    app, view = job.context.app, wanted.message
    assert wanted.view_model is not None, "without anything to show, _remove is called"
    card = card_of(wanted.view_model, Words(wanted.language), view.token)
    if view.handle is None:
        unknown = view.is_posting and not surface.posts_once
        if (unknown and not recover.can_post_again(wanted)) or (card.tone is Tone.GONE and unknown):
            await recover.settle_unknown_post(app, wanted)
            return  # it may be posted already: nothing is knowingly posted twice
        if await deliver.begin_post(app, wanted):
            message = await _post(job, wanted, surface, card)
            if view.is_posting and surface.posts_once:
                # The message may show the card of an earlier attempt.
                await surface.edit(view.address, message, card)
            await deliver.record_delivered(app, wanted, message, _digest(card))
        return
    if _digest(card) != view.shown_digest:
        left = job.context.pace.seconds_until_edit(view.id, surface.min_edit_seconds)
        if left and card.tone is not Tone.GONE:  # a withdrawn clip is removed at once
            raise Temporary("the message was edited a moment ago", left, nothing_done=True)
        await surface.edit(view.address, view.handle, card)
        job.context.pace.record_edit(view.id)
    await deliver.record_delivered(app, wanted, view.handle, _digest(card))


async def _post(job: Job, wanted: Delivery, surface: Surface, card: Card) -> str:
    try:
        return await surface.post(wanted.message.address, card, wanted.message.id)
    except Temporary as error:
        if error.nothing_done:
            await deliver.record_not_posted(job.context.app, wanted)
        raise


def _digest(card: Card) -> str:
    text = json.dumps(card_to_json(card), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
