"""Cancelling a request before its clip is posted, and removing the clip afterwards."""

from bot.app import rights
from bot.app.ports import App
from bot.app.requests import save, withdraw
from bot.core import request as requests
from bot.core.errors import WrongState
from bot.core.ids import PersonId, RequestId
from bot.core.request import Request, RequestState


async def cancel(app: App, person: PersonId, request: RequestId) -> Request:
    """The asker cancels a request that is not posted yet. Raises NotYours, WrongState."""
    async with app.store.begin() as t:
        old = await save.get(t, request)
        new = requests.cancel(old, person)
        await save.save(app, t, old, new)
    await app.wakeup.notify()
    return new


async def remove(app: App, person: PersonId, request: RequestId) -> Request:
    """Takes a posted clip out of the conversation, which the asker, every owner and the admins of
    its place may do.

    Raises NotYours, WrongState, Refusal "rights-unknown".
    """
    async with app.store.read() as t:
        scene = (await save.get(t, request)).scene
    takes_part = person == scene.asker or person in scene.owners
    admin = not takes_part and await rights.is_admin(app, person, scene.place)
    async with app.store.begin() as t:
        old = await save.get(t, request)
        if (admin or takes_part) and old.state is not RequestState.POSTED:
            raise WrongState(f"request-is-{requests.get_state_for(old, person, app.now())}")
        new = await withdraw.remove_clip(app, t, old, person, admin)
    await app.wakeup.notify()
    return new
