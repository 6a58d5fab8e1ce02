"""The one place where requests are withdrawn, whatever the reason.

A request that still waits for an owner's first answer is declined for them instead: in the
conversation that looks like silence, while a withdrawn request would show that somebody acted.
"""

from collections.abc import Callable, Iterable

from bot.app import audit_log
from bot.app.messages import display_names, notices
from bot.app.messages.command_views import DeletionReceipt, StoppedRequest
from bot.app.ports import App, Transaction
from bot.app.requests import save
from bot.core import request as requests
from bot.core.consent import Consent, ConsentState
from bot.core.ids import PersonId
from bot.core.notice import NoticeTopic
from bot.core.request import Request, RequestState, Withdrawal

RequestFilter = Callable[[Request, Consent], bool]
"""Takes a request and the owner's own consent."""


async def withdraw_all(
    app: App, t: Transaction, owner: PersonId, why: Withdrawal, matches: RequestFilter | None = None
) -> DeletionReceipt:
    """Withdraws an owner's yes to every request, or to those for which `matches` is true."""
    receipt = DeletionReceipt()
    for request in await lock_requests(t, await t.requests.list_by_owner(owner)):
        own = find_consent(request, owner)
        if own is not None and (matches is None or matches(request, own)):
            receipt = add_receipts(receipt, await _withdraw_or_decline(app, t, request, own, why))
    return receipt


async def lock_requests(t: Transaction, snapshots: Iterable[Request]) -> list[Request]:
    """The current rows of these requests, locked until the transaction ends.

    Callers lock all of them before they write anything. Locks are taken in the order of the ids,
    so that two transactions cannot deadlock.
    """
    ids = sorted(request.id for request in snapshots)
    locked = [await t.requests.get(request_id) for request_id in ids]
    return [request for request in locked if request is not None]


async def withdraw(
    app: App, t: Transaction, request: Request, owner: PersonId, why: Withdrawal
) -> DeletionReceipt:
    """Withdraws an owner's yes to one request. Raises NotYours, WrongState."""
    new = requests.withdraw(request, owner, why, app.now())
    return await _save(app, t, request, new, owner)


async def void(
    app: App, t: Transaction, request: Request, why: Withdrawal, by: PersonId | None = None
) -> DeletionReceipt:
    """Withdraws a request as a whole, whoever answered what. `by`: who caused it, None where a
    check before rendering or posting found a consent missing. Raises WrongState."""
    return await _save(app, t, request, requests.void(request, why), by)


async def remove_clip(
    app: App, t: Transaction, request: Request, by: PersonId, admin: bool
) -> Request:
    """Takes a posted clip out of the conversation. `admin`: whether `by` administers the place.

    Raises NotYours, WrongState.
    """
    new = requests.remove(request, by, admin)
    await _save(app, t, request, new, by)
    return new


async def _save(
    app: App, t: Transaction, old: Request, new: Request, by: PersonId | None
) -> DeletionReceipt:
    """Saves a withdrawn request, and tells the other owners whose posted clip is gone."""
    await save.save(app, t, old, new)
    await audit_log.write_for_all(app, t, "withdrawn", new)
    line = (await _describe(app, t, old),)
    if old.state is not RequestState.POSTED:
        return DeletionReceipt(stopped=line)
    await notices.notify_owners(app, t, new, NoticeTopic.WITHDRAWN, but=by)
    return DeletionReceipt(withdrawn=line)


def add_receipts(first: DeletionReceipt, second: DeletionReceipt) -> DeletionReceipt:
    """One receipt for two deletions."""
    return DeletionReceipt(
        first.stopped + second.stopped,
        first.withdrawn + second.withdrawn,
        first.declined + second.declined,
        first.files + second.files,
        first.left + second.left,
    )


def find_consent(request: Request, owner: PersonId) -> Consent | None:
    """The consent of an owner to a request, None when they are not in its cast."""
    return next((consent for consent in request.consents if consent.owner == owner), None)


async def _withdraw_or_decline(
    app: App, t: Transaction, request: Request, own: Consent, why: Withdrawal
) -> DeletionReceipt:
    if own.state is ConsentState.GIVEN:
        if requests.is_stoppable(request, app.now()):
            return await withdraw(app, t, request, own.owner, why)
    elif own.state is ConsentState.ASKED and request.state is RequestState.CASTING:
        if app.now() >= request.expires_at:
            return DeletionReceipt()  # no answer counts any more
        declined = requests.answer(request, own.owner, False, request.scene.digest(), app.now())
        await save.save(app, t, request, declined)
        await audit_log.write(app, t, own.owner, "declined", declined)
        return DeletionReceipt(declined=(await _describe(app, t, request),))
    return DeletionReceipt()


async def _describe(app: App, t: Transaction, request: Request) -> StoppedRequest:
    names = await display_names.load_for_requests(t, [request])
    return StoppedRequest(
        request.id,
        requests.get_public_state(request, app.now()),
        names.fill_in_prompt(request.scene),
        names.get_person(request.asker),
        names.get_place(request.scene.place),
    )
