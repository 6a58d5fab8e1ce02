"""What friends do on Telegram and what they see, through the real bot and conversation."""

import asyncio
import json
import logging

import pytest

from bot.app import update_inbox
from bot.app.ports import Address, WorkKind
from bot.core.cameo import CameoState
from bot.core.errors import Broken
from bot.core.ids import RequestId
from bot.core.request import RequestState
from bot.platforms.telegram.polling import WebhookServer
from bot.platforms.telegram.server import serve
from tests.bot.platforms.telegram.conftest import (
    JUN,
    MINA,
    SOL,
    Running,
    Talk,
    served,
)
from tests.simulators.telegram.server import (
    ME,
    Failure,
    Friend,
    Telegram,
    buttons,
    says,
)
from tests.support.world import World


async def states(t: Talk, who: Friend) -> list[RequestState]:
    """Of everything somebody asked for."""
    async with t.w.store.read() as tx:
        return [one.state for one in await tx.requests.list_by_asker(await t.person(who))]


async def test_the_menu_of_commands_speaks_both_languages(t: Talk) -> None:
    assert t.sim.commands[""][0]["command"] == "cameo"
    assert t.sim.commands["ko"] != t.sim.commands[""]


async def test_from_cameo_to_the_clip(t: Talk) -> None:
    await t.person(MINA, cameo=True)
    await t.sim.say(MINA, "/start")
    await t.answer(MINA.chat, "/cameo")
    await t.asked(SOL, "/cameo surfing a wave with", MINA)
    casting = await t.card(t.group, "surfing a wave")
    question = await t.card(MINA.chat, "Sol")
    await t.sim.press(MINA, question, "이번만")
    await t.settled(MINA)
    assert await states(t, SOL) == [RequestState.QUEUED]
    for request in await t.w.waiting(WorkKind.RENDER):
        await t.w.render(RequestId(request))
    await t.show()
    assert "video" in casting
    assert "Mina" in says(casting)
    assert await states(t, SOL) == [RequestState.POSTED]
    await t.sim.press(SOL, casting, "Delete")
    await t.sim.until(lambda: any("Yes, do it" in one["text"] for one in buttons(casting)))
    await t.sim.press(JUN, casting, "Yes, do it")
    await t.sim.until(lambda: "Only whoever asked" in t.sim.alerts[-1].get("text", ""))
    await t.sim.press(SOL, casting, "Yes, do it")
    await t.card(t.group, "taken back")
    assert ("video" in casting, "surfing" in says(casting)) == (False, False)


async def test_answering_a_friends_message_names_them(t: Talk) -> None:
    await t.person(MINA, cameo=True)
    theirs = await t.sim.say(MINA, "hello", t.group)
    await t.sim.say(SOL, "/cameo surfing", t.group, answers=theirs)
    assert "Mina" in says(await t.card(t.group, "surfing"))


async def test_a_username_of_somebody_who_was_heard(t: Talk) -> None:
    await t.person(MINA, cameo=True)
    await t.sim.say(MINA, "/me", t.group)
    await t.settled(MINA)  # updates of different people are handled at the same time
    entity = {"type": "mention", "offset": 15, "length": 7}
    await t.sim.say(SOL, "/cameo surfing @mina_k", t.group, entities=(entity,))
    assert "Mina" in says(await t.card(t.group, "surfing"))


async def test_a_username_of_nobody(t: Talk) -> None:
    await t.sim.say(SOL, "/start")
    entity = {"type": "mention", "offset": 15, "length": 7}
    await t.sim.say(SOL, "/cameo surfing @nobody", t.group, entities=(entity,))
    assert "@nobody" in says(await t.answer(SOL.chat, "@nobody"))
    assert await states(t, SOL) == []


async def test_an_answer_in_a_group_is_private(t: Talk) -> None:
    await t.sim.say(SOL, "/start")
    await t.sim.say(SOL, "/me", t.group)
    await t.answer(SOL.chat, "Sol’s cameo")
    assert t.sim.in_chat(t.group) == []


async def test_who_never_started_gets_a_link_that_does(t: Talk) -> None:
    await t.sim.say(SOL, "/enroll", t.group)
    told = await t.answer(t.group, "private chat")
    url = buttons(told)[0]["url"]
    assert url == f"https://t.me/{ME['username']}?start=enroll"
    await t.sim.say(SOL, f"/start {url.partition('=')[2]}")
    assert "ten seconds" in says(await t.answer(SOL.chat, "Become a cameo")).lower()


async def test_a_question_waits_until_somebody_can_be_written_to(t: Talk) -> None:
    await t.person(MINA, cameo=True)
    await t.asked(SOL, "/cameo surfing with", MINA)
    await t.card(t.group, "surfing")
    await t.show()
    assert t.sim.in_chat(MINA.chat) == []
    await t.sim.say(MINA, "/start")
    await t.card(MINA.chat, "Sol")


async def test_other_bots_have_commands_too(t: Talk) -> None:
    await t.sim.say(SOL, "/start")
    await t.sim.say(SOL, "/weather", t.group)
    await t.sim.say(SOL, "/help@other_bot", t.group)
    await t.sim.say(SOL, f"/nonsense@{ME['username']}", t.group)
    await t.answer(SOL.chat, "/nonsense")
    assert not [one for one in t.sim.in_chat(SOL.chat) if "/weather" in says(one)]


async def test_are_you_sure(t: Talk) -> None:
    await t.person(SOL, cameo=True)
    await t.sim.say(SOL, "/me")
    card = await t.answer(SOL.chat, "Sol’s cameo")
    await t.sim.press(SOL, card, "Freeze")
    await t.sim.until(lambda: any("Yes, do it" in one["text"] for one in buttons(card)))
    assert "withdraw what was posted" in t.sim.alerts[-1]["text"]
    await t.sim.press(SOL, card, "Cancel")
    await t.sim.until(lambda: not any("Yes, do it" in one["text"] for one in buttons(card)))
    await t.sim.press(SOL, card, "Freeze")
    await t.sim.until(lambda: any("Yes, do it" in one["text"] for one in buttons(card)))
    await t.sim.press(SOL, card, "Yes, do it")
    await t.answer(SOL.chat, "until you thaw it")


async def test_a_long_question_is_asked_in_full(t: Talk) -> None:
    await t.person(MINA, cameo=True)
    mina = Friend(MINA.id, "Mina", "en")
    t.group = t.sim.group(-100, "A group with a very long name " * 4)
    await t.sim.say(mina, "/language en")
    await t.answer(mina.chat, "I will write")
    await t.asked(SOL, "/cameo surfing with", MINA)
    question = await t.card(MINA.chat, "Sol")
    await t.sim.press(mina, question, "Always")
    sure = await t.answer(mina.chat, "for 90 days")
    await t.sim.press(mina, sure, "Yes, do it")
    await t.answer(mina.chat, "need no further yes")
    assert await states(t, SOL) == [RequestState.QUEUED]


async def test_ticking_lines_of_a_menu(t: Talk) -> None:
    sol = await t.person(SOL, cameo=True)
    await t.sim.say(SOL, "/me")
    card = await t.answer(SOL.chat, "Sol’s cameo")
    await t.sim.press(SOL, card, "What is off")
    card = await t.answer(SOL.chat, "Tick")
    for kind in ("horror", "weapons", "violence", "brands"):
        await t.sim.press(SOL, card, kind)
        label = f"✓ {kind}"
        await t.sim.until(lambda label=label: any(one["text"] == label for one in buttons(card)))
    await t.sim.press(SOL, card, "✓ weapons")
    await t.sim.until(lambda: any(one["text"] == "weapons" for one in buttons(card)))
    async with t.w.store.read() as tx:
        cameo = await tx.cameos.find_current(sol)
    assert cameo is not None
    assert cameo.policy.off == {"horror", "violence", "brands"}


async def test_a_text_that_a_button_needs(t: Talk) -> None:
    await t.person(MINA, cameo=True)
    await t.sim.say(MINA, "/start")
    await t.asked(SOL, "/cameo surfing with", MINA)
    casting = await t.card(t.group, "surfing")
    await t.sim.press(SOL, casting, "Change")
    prompt = await t.answer(t.group, "Everybody is asked again")
    assert t.sim.asked("sendMessage")[-1]["reply_markup"]["force_reply"] is True
    await t.sim.say(SOL, "dancing with Mina", t.group, answers=prompt)
    await t.card(t.group, "dancing with Mina")
    assert prompt not in t.sim.in_chat(t.group), "a prompt that was answered goes"


async def test_only_the_one_who_asked_may_change_it(t: Talk) -> None:
    await t.person(MINA, cameo=True)
    await t.asked(SOL, "/cameo surfing with", MINA)
    casting = await t.card(t.group, "surfing")
    await t.sim.press(SOL, casting, "Change")
    prompt = await t.answer(t.group, "Everybody is asked again")
    await t.sim.say(JUN, "/start")
    await t.sim.say(JUN, "dancing with Mina", t.group, answers=prompt)
    await t.answer(JUN.chat, "somebody else")


@pytest.mark.parametrize(
    ("emoji", "state"),
    [("👍", RequestState.QUEUED), ("✅", RequestState.QUEUED), ("👎", RequestState.CASTING)],
)
async def test_a_thumb_answers(t: Talk, emoji: str, state: RequestState) -> None:
    mina = await t.person(MINA, cameo=True)
    await t.sim.say(MINA, "/start")
    await t.asked(SOL, "/cameo surfing with", MINA)
    question = await t.card(MINA.chat, "Sol")
    await t.sim.react(MINA, question, "❤")
    await t.sim.react(MINA, question, emoji)
    await t.settled(MINA)
    async with t.w.store.read() as tx:
        request = (await tx.requests.list_by_owner(mina))[0]
    assert request.state is state
    assert request.consents[0].state == ("declined" if emoji == "👎" else "given")


async def test_becoming_a_cameo_in_the_chat(t: Talk) -> None:
    sol = await t.person(SOL)
    await t.sim.say(SOL, "/enroll")
    card = await t.answer(SOL.chat, "Become a cameo")
    await t.sim.press(SOL, card, "I am 18")
    prompt = await t.answer(SOL.chat, "Read these digits")
    await t.sim.send_note(SOL, b"a clip", prompt)
    await t.answer(SOL.chat, "being checked")
    async with t.w.store.read() as tx:
        cameo = await tx.cameos.find_latest(sol)
        person = await tx.people.get(sol)
    assert cameo is not None
    assert person is not None
    assert cameo.state is CameoState.RECEIVED
    assert person.adult_at is not None
    assert " ".join(cameo.challenge.digits) in says(prompt)
    assert await t.w.app.files.read(f"uploads/{cameo.id}", [sol]) == b"a clip"


async def test_a_clip_out_of_nowhere(t: Talk) -> None:
    await t.sim.say(SOL, "/start")
    await t.sim.send_note(SOL, b"a clip")
    await t.answer(SOL.chat, "Type /enroll first")


async def test_a_clip_that_telegram_does_not_hand_out(t: Talk) -> None:
    await t.sim.say(SOL, "/enroll")
    card = await t.answer(SOL.chat, "Become a cameo")
    await t.sim.press(SOL, card, "I am 18")
    prompt = await t.answer(SOL.chat, "Read these digits")
    await t.sim.send_note(SOL, b"x" * 21_000_000, prompt)
    assert "https://walkon.example/capture/" in says(await t.answer(SOL.chat, "larger than 20 MB"))


async def test_leaving_with_everything(t: Talk) -> None:
    await t.sim.say(SOL, "/export")
    await t.sim.until(lambda: [one for one in t.sim.in_chat(SOL.chat) if "document" in one])


async def test_a_topic_of_a_forum_is_a_place_of_its_own(t: Talk) -> None:
    await t.person(SOL, cameo=True)
    await t.sim.say(SOL, "/cameo surfing", t.group, topic=7)
    card = await t.card(t.group, "surfing")
    assert card["message_thread_id"] == 7


async def test_a_group_that_becomes_a_supergroup_is_the_same_place(t: Talk) -> None:
    await t.person(SOL, cameo=True)
    await t.sim.say(SOL, "/cameo surfing", t.group)
    await t.card(t.group, "surfing")
    async with t.w.store.read() as tx:
        before = await tx.places.find_by_address(Address("telegram", "-100"))
    new = await t.sim.migrate(t.group, -1009)
    await t.sim.say(SOL, "/cameo dancing", new)
    await t.card(new, "dancing")
    async with t.w.store.read() as tx:
        after = await tx.places.find_by_address(Address("telegram", "-1009"))
    assert before == after


async def test_a_repeated_update_is_taken_once(t: Talk) -> None:
    await t.person(SOL, cameo=True)
    await t.sim.say(SOL, "/cameo surfing", t.group)
    update = t.sim.newest
    await t.card(t.group, "surfing")
    await t.sim.again(update)
    await t.settled(SOL)
    assert len(await states(t, SOL)) == 1


async def test_an_anonymous_admin_is_told_why_not(t: Talk) -> None:
    await t.sim.say(SOL, "/me", t.group, sender_chat=t.group)
    await t.answer(t.group, "anonymous")


async def test_a_card_waits_while_telegram_wants_fewer_messages(t: Talk) -> None:
    await t.person(SOL, cameo=True)
    await t.sim.say(SOL, "/cameo surfing", t.group)
    await t.sim.until(lambda: not t.sim._updates)
    t.sim.fail["sendMessage"] = [Failure(429, "Too Many Requests", retry_after=1)] * 2
    await t.card(t.group, "surfing")


async def test_what_cannot_be_taken_away_is_emptied(t: Talk) -> None:
    mina = await t.person(MINA, cameo=True)
    await t.sim.say(MINA, "/start")
    await t.asked(SOL, "/cameo surfing with", MINA)
    question = await t.card(MINA.chat, "Sol")
    t.sim.clock += 3 * 86400
    from bot.app.account import leave

    await leave.delete(t.w.app, mina)
    await t.show()
    assert "surfing" not in says(question)


async def test_everybody_in_their_own_order(t: Talk) -> None:
    for number in range(5):
        await t.sim.say(SOL, "/language ko" if number % 2 else "/language en")
        await t.sim.say(MINA, "/privacy")
    await t.sim.until(lambda: len(t.sim.in_chat(SOL.chat)) == 5)
    said = [says(one) for one in t.sim.in_chat(SOL.chat)]
    assert [("I will" in one) for one in said] == [True, False, True, False, True]


async def test_called_instead_of_asking(w: World, sim: Telegram, unused_tcp_port: int) -> None:
    url = f"http://127.0.0.1:{unused_tcp_port}/hook/telegram"
    webhook = WebhookServer(url, "127.0.0.1", unused_tcp_port, "a-secret")
    async with served(w, sim, webhook) as t:
        forged = {"update_id": 1, "message": {}}
        assert await sim.call_webhook(forged, "another") == 403
        assert await sim.call_webhook(forged, None) == 403
        await sim.say(SOL, "/privacy")
        await t.answer(SOL.chat, "/freeze")


async def test_a_token_that_telegram_does_not_know(t: Talk, sim: Telegram) -> None:
    from bot import settings
    from bot.chat.conversation import Chat

    running = Running(settings.read_settings({"HOME": "/x"}), t.w.app, Chat(t.w.app, "", "cameo"))
    with pytest.raises(Broken, match="WALKON_TELEGRAM_TOKEN"):
        await serve(running, "1:wrong", sim.url)


async def test_an_answer_that_cannot_be_sent_is_logged(
    t: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    t.sim.fail["sendMessage"] = [Failure(429, "Too Many Requests", retry_after=9)]
    with caplog.at_level(logging.WARNING, "bot.platforms.telegram.ordered_tasks"):
        await t.sim.say(SOL, "/privacy")
        await t.sim.until(lambda: caplog.records)
    await t.settled(SOL)


async def test_an_answer_waits_while_telegram_wants_fewer(t: Talk) -> None:
    t.sim.fail["sendMessage"] = [Failure(429, "Too Many Requests", retry_after=1)]
    await t.settled(SOL)
    assert len(t.sim.asked("sendMessage")) == 2


async def test_nobody_s_slow_update_holds_up_another(t: Talk) -> None:
    t.sim.hold["sendMessage"] = asyncio.Event()
    await t.sim.say(SOL, "/privacy")
    await t.sim.until(lambda: t.sim.asked("sendMessage"))
    await t.sim.say(MINA, "/privacy")
    await t.sim.until(lambda: len(t.sim.asked("sendMessage")) == 2)
    t.sim.hold.pop("sendMessage").set()
    await t.answer(SOL.chat, "/freeze")
    await t.answer(MINA.chat, "/freeze")


async def test_what_a_killed_process_did_not_get_to_is_taken_by_the_next(
    w: World, sim: Telegram
) -> None:
    async with served(w, sim):
        await sim.say(SOL, "/start")
        await sim.until(lambda: sim.in_chat(SOL.chat))
    await sim.say(SOL, "/privacy")
    update = sim.newest
    # As a process leaves it that is killed: kept, Telegram told so, and not handled.
    assert await update_inbox.keep(
        w.app, "telegram", {str(update["update_id"]): json.dumps(update)}
    )
    sim._updates.clear()
    async with served(w, sim) as t:
        await t.answer(SOL.chat, "/freeze")
    assert await update_inbox.list_pending(w.app, "telegram") == []


async def test_an_update_that_comes_twice_is_taken_once(w: World, sim: Telegram) -> None:
    async with served(w, sim):
        await sim.say(SOL, "/start")
        await sim.until(lambda: sim.in_chat(SOL.chat))
    await sim.say(SOL, "/privacy")
    update = sim.newest
    await update_inbox.keep(w.app, "telegram", {str(update["update_id"]): json.dumps(update)})
    async with served(w, sim) as t:
        await t.answer(SOL.chat, "/freeze")
    told = [one for one in sim.in_chat(SOL.chat) if "encrypted" in says(one).lower()]
    assert len(told) == 1


async def test_the_way_to_where_answers_are_given(t: Talk) -> None:
    await t.person(MINA, cameo=True)
    await t.asked(SOL, "/cameo surfing with", MINA)
    casting = await t.card(t.group, "surfing")
    assert buttons(casting)[-1]["url"] == "https://t.me/walkon_bot?start=asked"
    await t.sim.say(MINA, "/start asked")
    await t.card(MINA.chat, "Sol")


async def test_admins_settle_what_happens_in_their_group(t: Talk) -> None:
    await t.person(SOL, cameo=True)
    await t.sim.say(SOL, "/start")
    await t.sim.say(SOL, "/place off", t.group)
    await t.answer(SOL.chat, "Only the admins")
    t.sim.admins.add((t.group["id"], SOL.id))
    await t.sim.say(SOL, "/place off", t.group)
    await t.answer(SOL.chat, "switched off here")
    await t.sim.say(SOL, "/cameo surfing", t.group)
    await t.answer(SOL.chat, "switched clips off")
    assert await states(t, SOL) == []


async def test_verify_answers_the_clip_it_is_written_under(t: Talk) -> None:
    await t.person(SOL, cameo=True)
    await t.sim.say(SOL, "/start")
    await t.sim.say(SOL, "/cameo surfing", t.group)
    await t.card(t.group, "surfing")
    for request in await t.w.waiting(WorkKind.RENDER):
        await t.w.render(RequestId(request))
    clip = await t.card(t.group, "Clip ")
    await t.sim.say(SOL, "/verify", t.group, answers=clip)
    await t.answer(SOL.chat, "Sol, who asked for it")
