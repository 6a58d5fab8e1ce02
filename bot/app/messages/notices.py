"""Notices to owners about the use of their cameos."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.app.messages import outbox
from bot.app.ports import App, MessageKind, Transaction, WorkKind
from bot.core.ids import PersonId
from bot.core.notice import Notice, NoticeTime, NoticeTopic, choose_time
from bot.core.policy import Policy
from bot.core.request import Request

DAILY_AT = timedelta(hours=9)
"""When daily notices are sent, counted from midnight UTC."""


async def notify_owners(
    app: App, t: Transaction, request: Request, topic: NoticeTopic, but: PersonId | None = None
) -> None:
    """Notifies every owner in the cast, now, daily or never, as their policy says.

    `but`: the person who caused it, and is not notified.
    """
    now = app.now()
    for owner in request.scene.owners:
        if owner == but:
            continue
        cameo = await t.cameos.find_current(owner)
        time = choose_time(Policy(owner) if cameo is None else cameo.policy, topic)
        if time is NoticeTime.NEVER:
            continue
        notice = Notice(app.new_id(), owner, topic, request.id, now)
        if time is NoticeTime.NOW:
            await t.notices.save(replace(notice, told_at=now))
            await outbox.post_private(
                app, t, MessageKind.NOTICE, notice.id, owner, request.scene.place
            )
        else:
            await t.notices.save(notice)
            await t.work.add(WorkKind.NOTICES, owner, not_before=next_daily_time(now))


def next_daily_time(now: datetime) -> datetime:
    """When the next daily notices are sent."""
    today = now.replace(hour=0, minute=0, second=0, microsecond=0) + DAILY_AT
    return today if now < today else today + timedelta(days=1)
