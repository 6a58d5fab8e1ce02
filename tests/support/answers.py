"""People who answer what stands there now, as somebody does whose cards are up to date."""

from datetime import datetime

from bot.app.ports import App
from bot.app.requests import consents, save, suggestions
from bot.core import request as requests
from bot.core.grant import Grant
from bot.core.ids import PersonId, RequestId
from bot.core.request import Request


async def _current(app: App, request: RequestId) -> Request:
    async with app.store.read() as t:
        return await save.get(t, request)


async def answer(app: App, person: PersonId, request: RequestId, yes: bool) -> Request:
    """An owner's yes or no to the scene."""
    digest = (await _current(app, request)).scene.digest()
    return await consents.answer(app, person, request, yes, digest)


async def allow_always(app: App, person: PersonId, request: RequestId) -> Grant:
    """An owner's yes, and a grant."""
    digest = (await _current(app, request)).scene.digest()
    return await consents.allow_always(app, person, request, digest)


async def review(app: App, person: PersonId, request: RequestId, yes: bool) -> Request:
    """A reviewer's yes or no to the clip."""
    digest = (await _current(app, request)).review_digest
    return await consents.review(app, person, request, yes, digest)


async def suggest(app: App, person: PersonId, request: RequestId, prompt: str) -> Request:
    """An owner's suggestion."""
    digest = (await _current(app, request)).scene.digest()
    return await suggestions.suggest(app, person, request, prompt, digest)


async def take(app: App, person: PersonId, request: RequestId, owner: PersonId) -> Request:
    """The asker accepts what an owner suggests."""
    digest = (await _current(app, request)).suggestions_digest
    return await suggestions.take(app, person, request, owner, digest)


async def drop(app: App, person: PersonId, request: RequestId, owner: PersonId) -> Request:
    """The asker declines what an owner suggests."""
    digest = (await _current(app, request)).suggestions_digest
    return await suggestions.drop(app, person, request, owner, digest)


def answered(request: Request, by: PersonId, yes: bool, now: datetime) -> Request:
    """The request after an owner's yes or no to its scene."""
    return requests.answer(request, by, yes, request.scene.digest(), now)


def reviewed(request: Request, by: PersonId, yes: bool, now: datetime) -> Request:
    """The request after a reviewer's yes or no to its clip."""
    return requests.review(request, by, yes, request.review_digest, now)


def suggested(request: Request, by: PersonId, prompt: str, now: datetime) -> Request:
    """The request after an owner's suggestion."""
    return requests.suggest(request, by, prompt, request.scene.digest(), now)
