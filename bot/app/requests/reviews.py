"""Owners who look at the finished clip before it is posted."""

from bot.app import audit_log
from bot.app.ports import App
from bot.app.requests import save
from bot.core import request as requests
from bot.core.ids import PersonId, RequestId
from bot.core.request import Request


async def review(app: App, person: PersonId, request: RequestId, yes: bool) -> Request:
    """Post it, or do not. Raises NotYours, WrongState."""
    async with app.store.begin() as t:
        old = await save.get(t, request)
        new = requests.review(old, person, yes, app.now())
        await save.save(app, t, old, new)
        await audit_log.write(app, t, person, "passed" if yes else "stopped", new)
    await app.wakeup.notify()
    return new
