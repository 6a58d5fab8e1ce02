"""Owners who look at the finished clip before it is posted."""

from bot.app import following, usage
from bot.app.ports import App
from bot.core import request as requests
from bot.core.ids import PersonId, RequestId
from bot.core.request import Request


async def answer(app: App, person: PersonId, request: RequestId, yes: bool) -> Request:
    """Post it, or do not. Raises NotYours, WrongState."""
    async with app.store.begin() as t:
        old = await following.get(t, request)
        new = requests.review(old, person, yes, app.now())
        await following.save(app, t, old, new)
        await usage.happened(app, t, person, "passed" if yes else "stopped", new)
    await app.bell.ring()
    return new
