"""Owners are told of uses as their policy says."""

from datetime import timedelta

from bot.app.messages import notices
from bot.app.messages.view_models import NoticeView
from bot.app.ports import MessageKind, WorkKind
from bot.app.requests import cancel, expire
from bot.core.ids import PersonId
from bot.core.notice import NoticeTopic
from bot.core.policy import NoticePolicy
from tests.support import answers
from tests.support.world import World


def _notices(w: World, person: PersonId) -> list[NoticeView]:
    shown = [what for view, what in w.screen.values() if view.person == person]
    return [what for what in shown if isinstance(what, NoticeView)]


async def _posted(w: World, owner: PersonId, times: int = 1) -> PersonId:
    sol, place = await w.person("Sol"), await w.place()
    for _ in range(times):
        request = await w.ask(sol, place, owner)
        await answers.answer(w.app, owner, request.id, yes=True)
    await w.live()
    return sol


async def test_each_use_at_once(w: World) -> None:
    mina = await w.person("Mina", notices=NoticePolicy.EACH)
    await _posted(w, mina, times=2)
    told = _notices(w, mina)
    assert [[line.topic for line in one.lines] for one in told] == [[NoticeTopic.USED]] * 2
    assert told[0].lines[0].prompt == "Mina surf a wave"


async def test_all_of_a_day_in_one_message_and_once(w: World) -> None:
    mina = await w.person("Mina", notices=NoticePolicy.DAILY)
    await _posted(w, mina, times=3)
    assert _notices(w, mina) == []
    assert await w.waiting(WorkKind.NOTICES) == []
    w.later(timedelta(hours=24))
    assert await w.waiting(WorkKind.NOTICES) == [mina]
    await expire.post_daily_notice(w.app, mina)
    await w.live()
    (told,) = _notices(w, mina)
    assert told.is_daily
    assert len(told.lines) == 3
    await expire.post_daily_notice(w.app, mina)
    await w.live()
    assert len(_notices(w, mina)) == 1


async def test_only_when_needed(w: World) -> None:
    mina = await w.person("Mina", notices=NoticePolicy.NEEDED)
    sol = await _posted(w, mina)
    assert _notices(w, mina) == []
    (request,) = [view.subject for view, _ in w.screen.values() if view.kind is MessageKind.REQUEST]
    await cancel.remove(w.app, sol, request)
    await w.live()
    assert [one.lines[0].topic for one in _notices(w, mina)] == [NoticeTopic.WITHDRAWN]


async def test_nobody_is_told_of_what_they_asked_for_themselves(w: World) -> None:
    mina = await w.person("Mina")
    await w.ask(mina, await w.place(), mina)
    await w.live()
    assert _notices(w, mina) == []


async def test_daily_notices_go_out_at_one_moment_of_the_day(w: World) -> None:
    for hours, expected in ((0, 33), (20, 33), (22, 57)):
        day = w.now.replace(hour=0) + timedelta(hours=12 + hours)
        assert notices.next_daily_time(day) == w.now.replace(hour=0) + timedelta(hours=expected)
