"""What ends when the admins of a place switch clips off there: what is asked, made or posted."""

from bot.app.ports import App, Transaction
from bot.app.requests import cast_rules, save, withdraw
from bot.core import request as requests
from bot.core.ids import PlaceId
from bot.core.request import OPEN, Request, RequestState, Withdrawal

PROBLEM = "place-off"


async def stop_all(app: App, t: Transaction, place: PlaceId) -> None:
    """Ends every open request of a place."""
    for request in await withdraw.lock_requests(t, await t.requests.list_open(place)):
        if request.state in OPEN:
            await _stop(app, t, request)


async def stop_if_off(app: App, t: Transaction, request: Request) -> bool:
    """Ends an open request whose place has clips switched off: it was asked for while they were.
    Returns whether it did."""
    if (await cast_rules.get_rules(t, request.scene.place)).on:
        return False
    await _stop(app, t, request)
    return True


async def _stop(app: App, t: Transaction, request: Request) -> None:
    if request.state is RequestState.POSTING:  # the platform may show the clip in a moment
        await withdraw.void(app, t, request, Withdrawal.REMOVED)
    else:
        await save.save(app, t, request, requests.stop(request, PROBLEM))
