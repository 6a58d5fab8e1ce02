"""The one place where requests are withdrawn, whatever it is that takes a yes back.

What waits for somebody who never said yes is answered with no instead: in the conversation that
looks like silence, while a withdrawn request would tell that somebody acted.
"""

from collections.abc import Callable, Iterable

from bot.app import audit_log
from bot.app.messages import display_names, notices
from bot.app.messages.view_models import DeletionReceipt, StoppedRequest
from bot.app.ports import App, Transaction
from bot.app.requests import save
from bot.core import request as requests
from bot.core.consent import Consent, ConsentState
from bot.core.ids import PersonId
from bot.core.notice import NoticeTopic
from bot.core.request import UNPOSTED, Request, RequestState, Withdrawal

Which = Callable[[Request, Consent], bool]


async def withdraw_all(
    app: App, t: Transaction, owner: PersonId, why: Withdrawal, which: Which | None = None
) -> DeletionReceipt:
    """Takes an owner's yes out of everything, or out of those requests that `which` picks."""
    receipt = DeletionReceipt()
    for request in await lock_requests(t, await t.requests.list_by_owner(owner)):
        own = find_consent(request, owner)
        if own is not None and (which is None or which(request, own)):
            receipt = add_receipts(receipt, await _withdraw_or_decline(app, t, request, own, why))
    return receipt


async def lock_requests(t: Transaction, known: Iterable[Request]) -> list[Request]:
    """Requests as they are now, and nobody else's until the transaction ends.

    All of them before anything is written, and in the order of their ids: two that take back the
    same things at once do not wait for each other for ever.
    """
    found = [await t.requests.get(one) for one in sorted(one.id for one in known)]
    return [one for one in found if one is not None]


async def withdraw(
    app: App, t: Transaction, request: Request, owner: PersonId, why: Withdrawal
) -> DeletionReceipt:
    """Takes an owner's yes out of one request. Raises NotYours, WrongState."""
    new = requests.withdraw(request, owner, why, app.now())
    return await save_withdrawn(app, t, request, new, by=owner)


async def save_withdrawn(
    app: App, t: Transaction, old: Request, new: Request, by: PersonId | None
) -> DeletionReceipt:
    """Writes a withdrawn request down; the others whose posted clip is gone are told."""
    await save.save(app, t, old, new)
    await audit_log.write_for_all(app, t, "withdrawn", new)
    line = (await _describe(t, old),)
    if old.state is not RequestState.POSTED:
        return DeletionReceipt(stopped=line)
    await notices.tell(app, t, new, NoticeTopic.WITHDRAWN, but=by)
    return DeletionReceipt(withdrawn=line)


def add_receipts(one: DeletionReceipt, other: DeletionReceipt) -> DeletionReceipt:
    """Both."""
    return DeletionReceipt(
        one.stopped + other.stopped,
        one.withdrawn + other.withdrawn,
        one.declined + other.declined,
        one.files + other.files,
    )


def find_consent(request: Request, owner: PersonId) -> Consent | None:
    """An owner's answer to a request, None when they are not in its cast."""
    return next((one for one in request.consents if one.owner == owner), None)


async def _withdraw_or_decline(
    app: App, t: Transaction, request: Request, own: Consent, why: Withdrawal
) -> DeletionReceipt:
    if own.state is ConsentState.GIVEN:
        if request.state in UNPOSTED or request.state is RequestState.POSTED:
            return await withdraw(app, t, request, own.owner, why)
    elif own.state is ConsentState.ASKED and request.state is RequestState.CASTING:
        if app.now() >= request.expires_at:
            return DeletionReceipt()  # no answer counts any more
        declined = requests.answer(request, own.owner, False, app.now())
        await save.save(app, t, request, declined)
        await audit_log.write(app, t, own.owner, "declined", declined)
        return DeletionReceipt(declined=(await _describe(t, request),))
    return DeletionReceipt()


async def _describe(t: Transaction, request: Request) -> StoppedRequest:
    names = await display_names.names(t, [request])
    return StoppedRequest(
        request.id,
        request.state,
        names.prompt(request.scene),
        names.person(request.asker),
        names.place(request.scene.place),
    )
