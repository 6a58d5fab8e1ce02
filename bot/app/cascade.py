"""The one place where requests are withdrawn, whatever it is that takes a yes back.

What waits for somebody who never said yes is answered with no instead: in the conversation that
looks like silence, while a withdrawn request would tell that somebody acted.
"""

from collections.abc import Callable

from bot.app import following, resolving, telling, usage
from bot.app.pictures import Receipt, Stopped
from bot.app.ports import App, Transaction
from bot.core import request as requests
from bot.core.consent import Consent, ConsentState
from bot.core.ids import PersonId
from bot.core.notice import About
from bot.core.request import UNPOSTED, Request, RequestState, Withdrawal

Which = Callable[[Request, Consent], bool]


async def stop(
    app: App, t: Transaction, owner: PersonId, why: Withdrawal, which: Which | None = None
) -> Receipt:
    """Takes an owner's yes out of everything, or out of those requests that `which` picks."""
    receipt = Receipt()
    # In the order of ids, so that two of these never wait for each other.
    for known in sorted(await t.requests.with_owner(owner), key=lambda one: one.id):
        request = await t.requests.get(known.id)
        own = None if request is None else consent_of(request, owner)
        if request is None or own is None or (which is not None and not which(request, own)):
            continue
        receipt = plus(receipt, await _stop(app, t, request, own, why))
    return receipt


async def withdraw(
    app: App, t: Transaction, request: Request, owner: PersonId, why: Withdrawal
) -> Receipt:
    """Takes an owner's yes out of one request. Raises NotYours, WrongState."""
    new = requests.withdraw(request, owner, why, app.now())
    return await gone(app, t, request, new, by=owner)


async def gone(
    app: App, t: Transaction, old: Request, new: Request, by: PersonId | None
) -> Receipt:
    """Writes a withdrawn request down; the others whose posted clip is gone are told."""
    await following.save(app, t, old, new)
    await usage.to_all(app, t, "withdrawn", new)
    line = (await _line(t, old),)
    if old.state is not RequestState.POSTED:
        return Receipt(stopped=line)
    await telling.tell(app, t, new, About.WITHDRAWN, but=by)
    return Receipt(withdrawn=line)


def plus(one: Receipt, other: Receipt) -> Receipt:
    """Both."""
    return Receipt(
        one.stopped + other.stopped,
        one.withdrawn + other.withdrawn,
        one.declined + other.declined,
        one.files + other.files,
    )


def consent_of(request: Request, owner: PersonId) -> Consent | None:
    """An owner's answer to a request, None when they are not in its cast."""
    return next((one for one in request.consents if one.owner == owner), None)


async def _stop(
    app: App, t: Transaction, request: Request, own: Consent, why: Withdrawal
) -> Receipt:
    if own.state is ConsentState.GIVEN:
        if request.state in UNPOSTED or request.state is RequestState.POSTED:
            return await withdraw(app, t, request, own.owner, why)
    elif own.state is ConsentState.ASKED and request.state is RequestState.CASTING:
        if app.now() >= request.expires_at:
            return Receipt()  # no answer counts any more
        declined = requests.answer(request, own.owner, False, app.now())
        await following.save(app, t, request, declined)
        await usage.happened(app, t, own.owner, "declined", declined)
        return Receipt(declined=(await _line(t, request),))
    return Receipt()


async def _line(t: Transaction, request: Request) -> Stopped:
    names = await resolving.names(t, [request])
    return Stopped(
        request.id,
        request.state,
        names.prompt(request.scene),
        names.person(request.asker),
        names.place(request.scene.place),
    )
