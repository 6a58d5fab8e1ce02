"""Who friends are, how they become cameos, and what happens when Telegram does not let us."""

import io
import json
import zipfile

import pytest

from bot.app import people
from bot.app.account import export, leave
from bot.app.enrollment import inspect
from bot.app.ports import WorkKind
from bot.core.cameo import CameoState, Finding
from bot.core.ids import CameoId, PersonId, RequestId
from bot.core.policy import Audience
from bot.core.request import RequestState
from tests.bot.platforms.telegram.conftest import (
    JUN,
    MINA,
    SOL,
    Talk,
    served,
)
from tests.simulators.telegram.server import (
    ME,
    Failure,
    Friend,
    Json,
    Telegram,
    says,
)
from tests.support.world import World

MENTION = {"type": "mention", "offset": 15, "length": 7}
OPEN = f"https://t.me/{ME['username']}?start=enroll"


async def of(t: Talk, who: Friend) -> list[str]:
    """Whom somebody asked for, in the order of their requests."""
    async with t.w.store.read() as tx:
        asked = await tx.requests.list_by_asker(await t.person(who))
    return [owner for one in asked for owner in one.scene.owners]


async def test_a_username_outlives_the_bot(w: World, sim: Telegram) -> None:
    async with served(w, sim) as t:
        mina = await t.person(MINA, cameo=True)
        await t.sim.say(MINA, "/start")
        await t.answer(MINA.chat, "/cameo")
    async with served(w, sim) as t:
        await t.sim.say(SOL, "/cameo surfing @MINA_k", t.group, entities=(MENTION,))
        await t.card(t.group, "surfing")
        assert await of(t, SOL) == [mina]


async def test_a_username_that_changed_hands_is_of_who_has_it_now(t: Talk) -> None:
    await t.person(MINA, cameo=True)
    jun = await t.person(JUN, cameo=True)
    await t.sim.say(MINA, "/start")
    await t.answer(MINA.chat, "/cameo")
    await t.sim.say(Friend(JUN.id, JUN.name, username="mina_k"), "/start")
    await t.answer(JUN.chat, "/cameo")
    await t.sim.say(SOL, "/cameo surfing @mina_k", t.group, entities=(MENTION,))
    await t.card(t.group, "surfing")
    assert await of(t, SOL) == [jun]


async def test_a_username_that_was_given_up_is_nobodys(t: Talk) -> None:
    await t.person(MINA, cameo=True)
    await t.sim.say(MINA, "/start")
    await t.answer(MINA.chat, "/cameo")
    await t.sim.say(Friend(MINA.id, MINA.name, "ko"), "/me")
    await t.answer(MINA.chat, "Mina")
    await t.settled(Friend(MINA.id, MINA.name, "ko"))
    assert await people.find_by_usernames(t.w.app, "telegram", ["mina_k"]) == {}


async def test_a_username_is_exported_and_forgotten(t: Talk) -> None:
    mina = await t.person(MINA)
    await t.sim.say(MINA, "/start")
    await t.answer(MINA.chat, "/cameo")
    packed = zipfile.ZipFile(io.BytesIO(await export.export(t.w.app, mina)))
    (account,) = json.loads(packed.read("walkon.json"))["accounts"]
    assert account["username"] == "mina_k"
    await leave.delete(t.w.app, mina)
    assert await people.find_by_usernames(t.w.app, "telegram", ["Mina_K"]) == {}


@pytest.mark.parametrize("rule", [None, Audience.ONLY_ME])
async def test_a_cast_that_is_not_open_says_of_nobody_who(t: Talk, rule: Audience | None) -> None:
    await t.person(MINA, cameo=rule is not None, **({"audience": rule} if rule else {}))
    await t.sim.say(SOL, "/start")
    await t.asked(SOL, "/cameo surfing with", MINA)
    told = says(await t.answer(SOL.chat, "Not everybody you named"))
    assert OPEN in told
    assert "Mina" not in told


async def rejected(t: Talk, cameo: CameoId) -> None:
    """The clip came in and does not do."""
    claim = await t.w.claim(WorkKind.INSPECT, cameo)
    assert claim is not None
    assert await inspect.start(t.w.app, cameo, claim.epoch) is not None
    finding = Finding("light", False, "20", "50", advice="face-too-dark")
    await inspect.finish(t.w.app, cameo, claim.epoch, False, (finding,))
    await t.w.finish(claim)


async def prompted(t: Talk) -> tuple[PersonId, Json]:
    """Sol is shown digits to read."""
    sol = await t.person(SOL)
    await t.sim.say(SOL, "/enroll")
    await t.sim.press(SOL, await t.answer(SOL.chat, "Become a cameo"), "I am 18")
    return sol, await t.answer(SOL.chat, "Read these digits")


async def latest(t: Talk, who: PersonId) -> tuple[CameoId, CameoState]:
    """Their last try."""
    async with t.w.store.read() as tx:
        cameo = await tx.cameos.find_latest(who)
    assert cameo is not None
    return cameo.id, cameo.state


async def test_the_next_digits_come_at_once(t: Talk) -> None:
    sol, first = await prompted(t)
    await t.sim.send_note(SOL, b"a clip", first)
    await t.answer(SOL.chat, "being checked")
    cameo, _ = await latest(t, sol)
    await rejected(t, cameo)
    report = await t.card(SOL.chat, "Not yet")
    asked = len(t.sim.in_chat(SOL.chat))
    await t.sim.press(SOL, report, "Try again")
    second = await t.answer(SOL.chat, "Read these digits", asked)
    await t.sim.send_note(SOL, b"another clip", second)
    await t.answer(SOL.chat, "being checked", asked)
    again, state = await latest(t, sol)
    assert (again != cameo, state) == (True, CameoState.RECEIVED)


@pytest.mark.parametrize("as_file", [False, True])
async def test_a_video_and_a_file_are_clips_as_well(t: Talk, as_file: bool) -> None:
    sol, prompt = await prompted(t)
    await t.sim.send_video(SOL, b"a clip", prompt, as_file)
    await t.answer(SOL.chat, "being checked")
    assert (await latest(t, sol))[1] is CameoState.RECEIVED


async def test_a_server_of_ones_own_hands_out_large_clips(t: Talk) -> None:
    t.sim.local = True
    sol, prompt = await prompted(t)
    await t.sim.send_video(SOL, b"x" * 21_000_000, prompt)
    await t.answer(SOL.chat, "being checked")
    assert (await latest(t, sol))[1] is CameoState.RECEIVED


async def queued(t: Talk) -> RequestId:
    """Sol asked for a clip of themselves, in a group that shows its card."""
    await t.person(SOL, cameo=True)
    await t.sim.say(SOL, "/start")
    await t.sim.say(SOL, "/cameo surfing", t.group)
    await t.card(t.group, "surfing")
    (request,) = await t.w.waiting(WorkKind.RENDER)
    return RequestId(request)


@pytest.mark.parametrize(
    ("failure", "words"),
    [
        (Failure(403, "Forbidden: bot was kicked from the supergroup chat"), "I am not in"),
        (Failure(400, "Bad Request: TOPIC_CLOSED"), "This topic is closed"),
        (Failure(400, "Bad Request: message thread not found"), "This topic was deleted"),
        (Failure(400, "Bad Request: not enough rights to send videos"), "give me the right"),
        (Failure(400, "Bad Request: CHAT_SEND_VIDEOS_FORBIDDEN"), "give me the right"),
    ],
)
async def test_a_clip_that_may_not_be_posted_waits_for_its_asker(
    t: Talk, failure: Failure, words: str
) -> None:
    request = await queued(t)
    t.sim.fail["editMessageMedia"] = [failure]
    await t.w.render(request)
    told = await t.card(SOL.chat, words)
    assert (await t.w.request(request)).state is RequestState.FAILED
    await t.sim.press(SOL, told, "Try again")
    await t.settled(SOL)
    await t.w.render(request)
    await t.card(t.group, "Clip ")
    assert (await t.w.request(request)).state is RequestState.POSTED


async def test_a_clip_waits_while_telegram_wants_fewer_messages(t: Talk) -> None:
    request = await queued(t)
    flood = Failure(429, "Too Many Requests: retry after 1", retry_after=1)
    t.sim.fail["editMessageMedia"] = [flood, flood]
    await t.w.render(request)
    await t.card(t.group, "Clip ")
    assert (await t.w.request(request)).state is RequestState.POSTED
    assert len([one for one in t.sim.in_chat(t.group) if "video" in one]) == 1


async def test_who_blocked_the_bot_is_asked_once_they_come_back(t: Talk) -> None:
    mina = await t.person(MINA, cameo=True)
    await t.sim.say(MINA, "/start")
    await t.answer(MINA.chat, "/cameo")
    t.sim.blocked.add(MINA.id)
    await t.asked(SOL, "/cameo surfing with", MINA)
    await t.card(t.group, "surfing")
    await t.show()
    t.sim.blocked.clear()
    member = {"user": {k: v for k, v in t.sim.me.items() if k in ("id", "is_bot", "first_name")}}
    change = {
        "chat": MINA.chat,
        "from": MINA.user,
        "date": t.sim.clock,
        "old_chat_member": member | {"status": "kicked", "until_date": 0},
        "new_chat_member": member | {"status": "member"},
    }
    await t.sim.update(my_chat_member=change)
    question = await t.card(MINA.chat, "Sol")
    await t.sim.press(MINA, question, "이번만")
    await t.settled(MINA)
    async with t.w.store.read() as tx:
        assert (await tx.requests.list_by_owner(mina))[0].state is RequestState.QUEUED


async def test_a_tombstone_where_it_is_too_late_to_delete(t: Talk) -> None:
    request = await queued(t)
    await t.w.render(request)
    clip = await t.card(t.group, "Clip ")
    t.sim.clock += 3 * 86400
    await leave.delete(t.w.app, await t.person(SOL))
    await t.show()
    assert ("video" in clip, "surfing" in says(clip)) == (False, False)


async def test_privacy_says_what_is_kept(t: Talk) -> None:
    await t.sim.say(SOL, "/privacy")
    assert "@username" in says(await t.answer(SOL.chat, "/freeze"))
