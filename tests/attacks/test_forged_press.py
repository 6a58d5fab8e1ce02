"""A client presses one message with the data of another's button, which Telegram passes on: the
clip whose place is not known must not be looked for in the wrong message for ever."""

from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from bot.app.ports import Message, MessageKind, PostAttempt
from bot.platforms.telegram.callback_data import decode
from tests.contracts.friend import Stage
from tests.contracts.platforms import telegram
from tests.contracts.test_request_stories import posted
from tests.simulators.telegram.server import Friend, Json, buttons
from tests.support.world import World, world


async def stored(w: World, token: str) -> Message:
    """The message with a token."""
    async with w.store.read() as t:
        pressed = await t.messages.find_by_token(token)
    assert pressed is not None
    return pressed.message


async def press(stage: telegram.TelegramStage, who: Friend, message: Json, data: str) -> None:
    """A press with any data."""
    query = {"id": "q1", "from": who.user, "message": message, "chat_instance": "1", "data": data}
    await stage.sim.update(callback_query=query)
    await stage.taken()


async def test_a_lost_clip_is_not_found_in_another_message(tmp_path: Path) -> None:
    async with world(tmp_path) as w, telegram.stage(w, tmp_path) as stage:
        friends = await posted(cast(Stage, stage))
        clip = (await friends.card()).native
        data = next(
            each["callback_data"] for each in buttons(clip) if "verify" in each["callback_data"]
        )
        code = decode(data)
        assert code is not None
        known = await stored(w, code.token)
        lost = replace(known, handle=None, is_posting=True, post_attempt=PostAttempt.LOST)
        async with w.store.begin() as t:
            await t.messages.save(lost)
        await friends.asks(friends.jun)
        other = next(each for each in stage.sim.in_chat(stage.here) if each is not clip)
        attacker = cast(Any, friends.sol).account
        without_buttons = {key: value for key, value in clip.items() if key != "reply_markup"}
        inaccessible = {"chat": other["chat"], "message_id": other["message_id"], "date": 0}
        for message in (other, inaccessible, without_buttons | {"message_id": other["message_id"]}):
            await press(stage, attacker, message, data)
            assert (await stored(w, code.token)).handle is None
        await press(stage, attacker, clip, data)
        assert (await stored(w, code.token)).handle == known.handle
        assert known.kind is MessageKind.REQUEST
