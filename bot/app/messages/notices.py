"""Telling owners what was made with their face, and what is gone."""

from datetime import datetime, timedelta

from bot.app.messages import outbox
from bot.app.ports import App, MessageKind, Transaction, WorkKind
from bot.core.ids import PersonId
from bot.core.notice import Notice, NoticeTime, NoticeTopic, choose_time
from bot.core.policy import Policy
from bot.core.request import Request

DAILY_AT = timedelta(hours=9)
"""After midnight UTC."""


async def tell(
    app: App, t: Transaction, request: Request, about: NoticeTopic, but: PersonId | None = None
) -> None:
    """Every owner in the cast is told as their policy says, except `but`, who did it."""
    now = app.now()
    for owner in request.scene.owners:
        if owner == but:
            continue
        cameo = await t.cameos.find_current(owner)
        told = choose_time(Policy(owner) if cameo is None else cameo.policy, about)
        if told is NoticeTime.NEVER:
            continue
        notice = Notice(app.new_id(), owner, about, request.id, now)
        if told is NoticeTime.NOW:
            await t.notices.save(Notice(notice.id, owner, about, request.id, now, told_at=now))
            await outbox.private(app, t, MessageKind.NOTICE, notice.id, owner, request.scene.place)
        else:
            await t.notices.save(notice)
            await t.work.add(WorkKind.NOTICES, owner, not_before=next_daily(now))


def next_daily(now: datetime) -> datetime:
    """When the next daily notices go out."""
    today = now.replace(hour=0, minute=0, second=0, microsecond=0) + DAILY_AT
    return today if now < today else today + timedelta(days=1)
