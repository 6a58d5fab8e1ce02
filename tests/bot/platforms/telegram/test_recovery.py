"""Messages whose answer never came, that somebody deleted, or that a group left behind."""

import pytest

from bot.app.delivery import recover
from bot.app.ports import Message, MessageKind, PostAttempt, WorkKind
from bot.app.requests import change, consents
from bot.core.errors import NotYours, WrongState
from bot.core.ids import PersonId, RequestId
from bot.core.request import Request, RequestState
from tests.bot.platforms.telegram.conftest import MINA, SOL, Talk
from tests.simulators.telegram.server import Failure, Json, says
from tests.support import answers


async def view(t: Talk, request: Request) -> Message:
    """Of the message in the group, the one that the asker does not deny."""
    async with t.w.store.read() as tx:
        cards = await tx.messages.list_by_kind(MessageKind.REQUEST, request.id)
    (found,) = [card for card in cards if card.post_attempt is not PostAttempt.DENIED]
    return found


async def asked(t: Talk) -> tuple[PersonId, Request]:
    """Sol asked for a clip with Mina, who is asked; both can be written to."""
    mina = await t.person(MINA, cameo=True)
    await t.sim.say(MINA, "/start")
    await t.sim.say(SOL, "/start")
    await t.answer(SOL.chat, "/cameo")
    await t.asked(SOL, "/cameo surfing a wave with", MINA)
    await t.settled(SOL)
    async with t.w.store.read() as tx:
        return mina, (await tx.requests.list_by_owner(mina))[0]


async def queued(t: Talk) -> tuple[PersonId, Request]:
    """Mina said yes."""
    mina, request = await asked(t)
    await answers.answer(t.w.app, mina, request.id, True)
    return mina, request


async def rendered(t: Talk) -> None:
    """The clip is there."""
    for request in await t.w.waiting(WorkKind.RENDER):
        await t.w.render(RequestId(request))


def clips(t: Talk, chat: Json | None = None) -> list[Json]:
    """Those in the group."""
    return [one for one in t.sim.in_chat(chat or t.group) if "video" in one]


async def lost_clip(t: Talk) -> tuple[PersonId, Request]:
    """The card was deleted, so the clip is sent, and the answer to that never arrives."""
    mina, request = await queued(t)
    await t.card(t.group, "surfing")
    for one in t.sim.in_chat(t.group):
        del t.sim.messages[t.group["id"], one["message_id"]]
    await rendered(t)
    t.sim.lost.add("sendVideo")
    await t.show()
    return mina, request


async def test_the_asker_is_asked_whether_the_clip_arrived(t: Talk) -> None:
    _, request = await lost_clip(t)
    assert len(clips(t)) == len(t.sim.asked("sendVideo")) == 1
    assert (await t.w.request(request.id)).state is RequestState.POSTED
    question = await t.card(SOL.chat, "I do not know whether the clip arrived in Friday")
    await t.sim.press(SOL, question, "It is there")
    await t.settled(SOL)
    await t.show()
    assert "I do not know" not in says(question)
    assert "press Verify under it" in says(question)
    assert (await view(t, request)).post_attempt is PostAttempt.THERE
    assert len(t.sim.asked("sendVideo")) == 1


async def test_the_asker_has_it_posted_again(t: Talk) -> None:
    _, request = await lost_clip(t)
    t.sim.messages.pop((t.group["id"], clips(t)[0]["message_id"]))
    question = await t.card(SOL.chat, "I do not know whether the clip arrived")
    await t.sim.press(SOL, question, "Post it again")
    await t.card(t.group, "Clip ")
    assert len(clips(t)) == 1
    shown = await view(t, request)
    assert (shown.handle is not None, shown.is_posting, shown.post_attempt) == (
        True,
        False,
        PostAttempt.NOTHING,
    )
    await t.show()
    assert "The clip was posted." in says(question)
    with pytest.raises(WrongState, match="post-is-settled"):
        await recover.post_again(t.w.app, await t.person(SOL), request.id)


async def test_a_button_under_it_tells_where_it_is(t: Talk) -> None:
    mina, request = await lost_clip(t)
    (clip,) = clips(t)
    await t.sim.press(MINA, clip, "Verify")
    await t.settled(MINA)
    assert (await view(t, request)).handle == f"-100/{clip['message_id']}"
    await consents.revoke(t.w.app, mina, request.id)
    await t.show()
    assert clips(t) == []


async def test_what_was_withdrawn_meanwhile_is_looked_for(t: Talk) -> None:
    mina, request = await lost_clip(t)
    await consents.revoke(t.w.app, mina, request.id)
    await t.card(SOL.chat, "The clip was taken back, and I do not know")
    assert len(t.sim.in_chat(t.group)) == 1, "nothing is posted to say that it is gone"
    await t.sim.press(MINA, clips(t)[0], "Verify")
    await t.settled(MINA)
    await t.show()
    assert clips(t) == []


async def test_only_the_asker_says_so(t: Talk) -> None:
    mina, request = await lost_clip(t)
    for press in (recover.confirm_posted, recover.post_again):
        with pytest.raises(NotYours):
            await press(t.w.app, mina, request.id)


async def test_a_worker_killed_while_it_posts_the_clip(t: Talk) -> None:
    _, request = await lost_clip(t)
    before = await view(t, request)
    assert (before.is_posting, before.post_attempt) == (True, PostAttempt.LOST)
    await t.show()
    assert len(t.sim.asked("sendVideo")) == 1


async def test_a_card_whose_answer_was_lost_is_posted_once_more(t: Talk) -> None:
    _, request = await queued(t)
    t.sim.lost.add("sendMessage")
    await t.show()
    assert len(t.sim.in_chat(t.group)) + len(t.sim.in_chat(MINA.chat)) >= 2
    await rendered(t)
    await t.show()
    assert len(clips(t)) == 1
    assert (await t.w.request(request.id)).state is RequestState.POSTED


async def test_a_card_that_is_always_lost_does_not_fill_the_group(t: Talk) -> None:
    await asked(t)
    for _ in range(6):
        t.sim.lost.add("sendMessage")
        await t.show()
    assert len(t.sim.in_chat(t.group)) <= 2


async def test_a_question_whose_answer_was_lost_reaches_its_owner(t: Talk) -> None:
    await asked(t)
    t.sim.lost.add("sendPhoto")
    t.sim.lost.add("sendMessage")
    question = await t.card(MINA.chat, "Sol")
    await t.sim.press(MINA, question, "이번만")
    await t.settled(MINA)
    async with t.w.store.read() as tx:
        (request,) = await tx.requests.list_by_asker(await t.person(SOL))
    assert request.state is RequestState.QUEUED


async def test_a_deleted_card_that_only_told_how_far_it_is_stays_away_until_the_clip(
    t: Talk,
) -> None:
    mina, request = await asked(t)
    card = await t.card(t.group, "surfing")
    del t.sim.messages[t.group["id"], card["message_id"]]
    await answers.answer(t.w.app, mina, request.id, True)
    await t.show()
    assert t.sim.in_chat(t.group) == []
    await rendered(t)
    await t.card(t.group, "Clip ")
    assert len(clips(t)) == 1
    assert (await t.w.request(request.id)).state is RequestState.POSTED


async def test_a_deleted_card_that_still_asks_comes_back(t: Talk) -> None:
    _, request = await asked(t)
    card = await t.card(t.group, "surfing")
    del t.sim.messages[t.group["id"], card["message_id"]]
    await change.edit(t.w.app, request.asker, request.id, "{A} on Mars")
    await t.card(t.group, "on Mars")


async def test_a_clip_that_somebody_deleted_stays_deleted(t: Talk) -> None:
    mina, request = await queued(t)
    await rendered(t)
    await t.show()
    (clip,) = clips(t)
    del t.sim.messages[t.group["id"], clip["message_id"]]
    await consents.revoke(t.w.app, mina, request.id)
    await t.show()
    assert t.sim.in_chat(t.group) == []


async def test_a_clip_follows_its_group(t: Talk) -> None:
    _, request = await queued(t)
    old = await t.card(t.group, "surfing")
    new = await t.sim.migrate(t.group, -1009)
    await t.settled(SOL)
    await rendered(t)
    await t.card(new, "Clip ")
    assert (len(clips(t, new)), "video" in old) == (1, False)
    assert (await t.w.request(request.id)).state is RequestState.POSTED


async def test_a_group_that_moves_while_the_clip_is_posted(t: Talk) -> None:
    _, request = await queued(t)
    await t.card(t.group, "surfing")
    new = t.sim.group(-1009)
    t.sim.moved[-100] = -1009  # nobody told the bot
    await rendered(t)
    await t.card(new, "Clip ")
    assert (await view(t, request)).handle == f"-1009/{clips(t, new)[0]['message_id']}"
    assert (await t.w.request(request.id)).state is RequestState.POSTED


async def test_a_group_without_the_right_to_send_videos(t: Talk) -> None:
    _, request = await queued(t)
    await t.card(t.group, "surfing")
    await rendered(t)
    said = "Bad Request: not enough rights to send videos to the chat"
    t.sim.fail["editMessageMedia"] = [Failure(400, said)]
    await t.show()
    assert (await t.w.request(request.id)).state is RequestState.FAILED
    told = await t.card(SOL.chat, "An admin can give me the right")
    await t.sim.press(SOL, told, "Try again")
    await t.settled(SOL)
    await rendered(t)
    await t.show()
    assert len(clips(t)) == 1


async def test_a_casting_card_that_was_refused_does_not_keep_the_clip_back(t: Talk) -> None:
    _, request = await queued(t)
    t.sim.fail["sendMessage"] = [Failure(400, "Bad Request: not enough rights to send text")]
    await t.show()
    assert t.sim.in_chat(t.group) == []
    await rendered(t)
    await t.show()
    assert len(clips(t)) == 1
    assert (await t.w.request(request.id)).state is RequestState.POSTED
