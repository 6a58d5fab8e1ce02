"""What workers do when a deadline passes: requests, challenges, and the daily notice."""

from bot.app import file_names
from bot.app.messages import outbox
from bot.app.ports import App, WorkKind
from bot.app.requests import save
from bot.core import cameo as cameos
from bot.core import request as requests
from bot.core.cameo import CameoState
from bot.core.ids import CameoId, PersonId, RequestId
from bot.core.request import RequestState

_WAITS = frozenset({RequestState.CASTING, RequestState.REVIEW})


async def expire_request(app: App, request: RequestId) -> None:
    """Expires a request that was not answered in time, or sets its deadline again."""
    async with app.store.begin() as t:
        old = await t.requests.get(request)
        if old is None:
            return
        if old.state is RequestState.REFUSED:
            # Until now everybody else saw it as unanswered, to hide who said no. The same cards are
            # brought up to date as for one that nobody answered.
            await outbox.refresh(t, request, *outbox.REQUEST_KINDS)
        elif old.state in _WAITS and app.now() < old.expires_at:
            await t.work.add(WorkKind.EXPIRE_REQUEST, request, not_before=old.expires_at)
        elif old.state in _WAITS:
            await save.save(app, t, old, requests.expire(old, app.now()))
    await app.wakeup.notify()


async def expire_cameo(app: App, cameo: CameoId) -> None:
    """Expires an unanswered challenge, and erases a clip whose upload was interrupted."""
    async with app.store.begin() as t:
        old = await t.cameos.get(cameo)
        if old is None or old.state is not CameoState.CHALLENGED:
            return
        if app.now() < old.expires_at:
            await t.work.add(WorkKind.EXPIRE_CAMEO, cameo, not_before=old.expires_at)
            return
        await t.cameos.save(cameos.expire(old))
        await t.work.add(WorkKind.ERASE, file_names.upload(cameo))
    await app.wakeup.notify()


async def post_daily_notice(app: App, person: PersonId) -> None:
    """Posts one message about everything that an owner was not told yet."""
    async with app.store.begin() as t:
        if not await t.notices.list_unsent(person):
            return
        await outbox.post_daily_notice(app, t, person)
    await app.wakeup.notify()
