"""Friends on Discord: from the command to the clip, with the real library on a loopback server."""

import asyncio
from dataclasses import dataclass

import pytest
from discord.http import Route

from bot.app.ports import App, WorkKind
from bot.chat.cards.notes import help_card
from bot.chat.conversation import Chat
from bot.chat.words import Words
from bot.core.errors import Broken
from bot.platforms.discord import format
from bot.platforms.discord.rest_client import set_server_urls
from bot.platforms.discord.server import serve
from tests.bot.platforms.discord.conftest import Friends
from tests.simulators.discord.friend import Friend
from tests.simulators.discord.rules import Refused
from tests.simulators.discord.state import (
    APP,
    BOT,
    EPHEMERAL,
    TOKEN,
    Message,
    leaves,
)
from tests.support.patience import PATIENCE_SECONDS

CLIP = b"clip"


def clips(messages: list[Message]) -> list[bytes]:
    """Every clip that can be seen."""
    return [
        content
        for message in messages
        for one in message.attachments
        if one["filename"].endswith(".mp4")
        for content in [message.files[int(one["id"])]]
    ]


async def test_ask_allow_posted(friends: Friends) -> None:
    jun, mina = friends.friend("Jun"), friends.friend("Mina")
    await friends.cameo(mina)
    asked = await jun.typed("cameo", "surfing a giant wave", mina)
    assert asked.answer == 5
    assert asked.replies == []
    await friends.show()
    (card,) = friends.discord.in_channel(friends.here)
    assert "Jun: surfing a giant wave" in card.text
    (ask,) = mina.private()
    assert "Jun would like you in a clip" in ask.text
    pressed = await mina.press(ask, "Allow once")
    assert pressed.answer == 6
    await friends.live()
    assert friends.discord.in_channel(friends.here) == [card]
    assert clips([card]) == [CLIP]
    assert card.labels == ["Remix", "Verify", "Delete"]
    assert "You said yes, and the clip was posted" in ask.text
    assert ask.labels == []
    told = await jun.menu("Verify this clip", card)
    assert "Mina, who allowed exactly this scene" in told.replies[-1].text


async def asked(friends: Friends, *, closed: bool = False) -> tuple[Friend, Friend]:
    """Jun asked for a clip with Mina, who has not answered."""
    jun, mina = friends.friend("Jun"), friends.friend("Mina")
    mina.person.closed = closed
    await friends.cameo(mina)
    await jun.typed("cameo", "surfing a giant wave", mina)
    await friends.show()
    return jun, mina


async def test_somebody_named_in_the_prompt_stays_where_they_are_named(friends: Friends) -> None:
    jun, mina = friends.friend("Jun"), friends.friend("Mina")
    await friends.cameo(mina)
    await jun.typed("cameo", f"<@{mina.person.id}> dances on Mars")
    await friends.show()
    (card,) = friends.discord.in_channel(friends.here)
    assert "Mina dances on Mars" in card.text


async def test_buttons_work_after_a_restart(friends: Friends) -> None:
    _, mina = await asked(friends)
    await friends.restart()
    (ask,) = mina.private()
    await mina.press(ask, "Allow once")
    await friends.live()
    assert clips(friends.discord.in_channel(friends.here)) == [CLIP]


async def test_a_suggestion_begins_with_the_prompt(friends: Friends) -> None:
    jun, mina = await asked(friends)
    await friends.restart()
    (ask,) = mina.private()
    form = await mina.press(ask, "Suggest a change")
    assert form.answer == 9
    assert form.modal is not None
    (label,) = form.modal["components"]
    assert label["component"]["value"] == "surfing a giant wave"
    sent = await mina.fill(form, text="surfing a small wave")
    assert "The one who asked sees your change." in sent.replies[-1].text
    await friends.show()
    assert "Mina would say yes to this instead" in jun.private()[-1].text


async def test_what_is_asked_twice_happens_after_the_second_yes(friends: Friends) -> None:
    jun, mina = await asked(friends)
    (ask,) = mina.private()
    (question,) = (await mina.press(ask, "Block")).replies
    assert question is not None
    assert "can ask nothing of you any more" in question.text
    await mina.press(question, "Never mind")
    assert question.text == "**Nothing was changed.**"
    (question,) = (await mina.press(ask, "Block")).replies
    assert question is not None
    await mina.press(question, "Yes")
    assert question.text.startswith("**Blocked**")
    await friends.show()
    assert "Not everybody you named can be asked" in await jun.type("cameo", "again", mina)


async def test_nobody_else_can_answer(friends: Friends) -> None:
    jun, mina = await asked(friends)
    (ask,) = mina.private()
    refused = await jun.press(ask, "Allow once")
    assert "This is for somebody else to decide." in refused.replies[-1].text
    form = await jun.press(ask, "Suggest a change")
    assert form.modal is None
    assert "This is for somebody else to decide." in form.replies[-1].text


async def test_closed_private_messages_are_answered_in_the_channel_unseen(
    friends: Friends,
) -> None:
    jun, mina = await asked(friends, closed=True)
    card, hint = friends.discord.in_channel(friends.here)
    assert f"<@{mina.person.id}>" in hint.text
    assert [int(one) for one in hint.mentions] == [mina.person.id]
    assert "surfing" not in hint.text
    refused = await jun.press(hint, "Show me")
    assert "This is for somebody else to decide." in refused.replies[-1].text
    shown = (await mina.press(hint, "Show me")).replies[-1]
    assert "Jun would like you in a clip" in shown.text
    await mina.press(shown, "Allow once")
    assert "You said yes" in shown.text
    assert shown.labels == []
    await friends.live()
    assert clips([card]) == [CLIP]
    # The hint stays as it is: nothing of it tells how she answered.
    assert (hint.edits, hint.labels) == (0, ["Show me"])


async def test_a_no_to_a_hint_shows_in_nothing(friends: Friends) -> None:
    _, mina = await asked(friends, closed=True)
    card, hint = friends.discord.in_channel(friends.here)
    shown = (await mina.press(hint, "Show me")).replies[-1]
    await mina.press(shown, "No")
    await friends.live()
    assert "You said no. Nobody is told." in shown.text
    assert friends.discord.in_channel(friends.here)[:2] == [card, hint]
    assert hint.edits == 0


async def test_a_reaction_is_an_answer(friends: Friends) -> None:
    _, mina = await asked(friends)
    (ask,) = mina.private()
    assert await mina.react(ask, "🎉")
    assert await mina.react(ask, "✅")
    while not await friends.w.waiting(WorkKind.RENDER):
        await asyncio.sleep(0.01)
    await friends.live()
    assert clips(friends.discord.in_channel(friends.here)) == [CLIP]


async def test_one_s_own_rules_in_menus(friends: Friends) -> None:
    mina = friends.friend("Mina")
    await friends.cameo(mina)
    card = (await mina.typed("me")).replies[-1]
    assert card.text.startswith("**Mina’s cameo**")
    await mina.press(card, "What is off")
    assert card.text.startswith("**What is off**")
    await mina.choose(card, "Refused, whoever asks", "weapons", "horror")
    menu = card.component("Refused, whoever asks")
    chosen = [one["label"] for one in menu["options"] if one["default"]]
    assert sorted(chosen) == ["horror", "weapons"]
    await mina.choose(card, "Refused, whoever asks")
    assert not any(one["default"] for one in card.component("Refused, whoever asks")["options"])
    await mina.press(card, "Back")
    form = await mina.press(card, "My own rules")
    assert form.answer == 6
    form = await mina.press(card, "Change")
    await mina.fill(form, text="always my red cap")
    assert "• always my red cap" in card.text
    assert friends.discord.in_channel(friends.here) == []


async def test_korean_is_spoken_to_whoever_reads_it(friends: Friends) -> None:
    ara, listed = friends.friend("Ara", "ko"), friends.chat.list_commands("ko")
    assert await ara.type("help") == format.format_text(help_card(Words("ko"), "cameo", listed))
    assert "English" in await ara.type("language", language="en")
    told = await ara.type("freeze")
    assert "You have no cameo yet" in told


@pytest.mark.parametrize("kind", ["a server", "a group"])
async def test_where_the_app_only_came_along_the_clip_arrives_in_private(
    friends: Friends, kind: str
) -> None:
    jun, mina = friends.friend("Jun"), friends.friend("Mina")
    await friends.cameo(mina)
    foreign = friends.discord.channel("elsewhere", server=77)
    jun.here = foreign if kind == "a server" else friends.discord.group("the four")
    asked = await jun.typed("cameo", "surfing a giant wave", mina)
    (told,) = asked.replies
    assert told.flags & EPHEMERAL
    assert "the clip comes to our private conversation" in told.text
    link = told.component("Open a private conversation")
    assert link["url"].endswith(str(friends.discord.private(jun.person).id))
    await friends.show()
    (card,) = jun.private()
    assert "Jun: surfing a giant wave" in card.text
    (ask,) = mina.private()
    assert "Jun would like you in a clip" in ask.text
    await mina.press(ask, "Allow once")
    await friends.live()
    assert clips([card]) == [CLIP]
    # Those who sit beside them see nothing of it, and neither does anybody else.
    assert friends.discord.in_channel(jun.here) == []
    assert friends.discord.in_channel(friends.here) == []


async def test_what_is_refused_where_the_app_only_came_along(friends: Friends) -> None:
    jun, mina = friends.friend("Jun"), friends.friend("Mina")
    jun.here = friends.discord.channel("elsewhere", server=77)
    assert "You have no cameo yet" in await jun.type("me")
    assert "Not everybody you named can be asked" in await jun.type("cameo", "surfing", mina)
    form = await jun.menu("Make a cameo with…", mina)
    await friends.cameo(mina)
    sent = await jun.fill(form, text="surfing a giant wave")
    assert "the clip comes to our private conversation" in sent.replies[-1].text


async def test_without_the_right_to_post_it_says_so(friends: Friends) -> None:
    jun = friends.friend("Jun")
    jun.here = friends.discord.channel("silent")
    jun.here.rights &= ~(1 << 11)
    told = (await jun.typed("cameo", "surfing")).replies[-1]
    assert "I may not post in this channel" in told.text
    link = told.component("Open a private conversation")
    assert link["url"].endswith(str(friends.discord.private(jun.person).id))
    assert friends.discord.in_channel(jun.here) == []


async def test_in_private_one_asks_for_oneself(friends: Friends) -> None:
    jun = friends.friend("Jun")
    await friends.cameo(jun)
    jun.here = friends.discord.private(jun.person)
    await jun.typed("cameo", "surfing a giant wave")
    await friends.live()
    assert clips(jun.private()) == [CLIP]


async def test_the_menu_of_a_person_asks_what_happens(friends: Friends) -> None:
    jun, mina = friends.friend("Jun"), friends.friend("Mina")
    await friends.cameo(mina)
    form = await jun.menu("Make a cameo with…", mina)
    await jun.fill(form, text="surfing a giant wave")
    await friends.show()
    assert "surfing a giant wave" in friends.discord.in_channel(friends.here)[0].text
    assert "would like you in a clip" in mina.private()[0].text


async def test_a_bot_cannot_be_in_a_clip(friends: Friends) -> None:
    jun, bot = friends.friend("Jun"), friends.friend("Walk-On")
    bot.person = friends.discord.people[BOT]
    assert "A bot cannot be in a clip" in await jun.type("cameo", "surfing", bot)
    told = await jun.menu("Make a cameo with…", bot)
    assert "A bot cannot be in a clip" in told.replies[-1].text


async def test_the_menu_of_a_message_without_a_clip(friends: Friends) -> None:
    jun, _ = await asked(friends)
    (card,) = friends.discord.in_channel(friends.here)
    told = await jun.menu("Verify this clip", card)
    assert "There is no clip in this message" in told.replies[-1].text


async def test_enrolling_with_a_file(friends: Friends) -> None:
    mina = friends.friend("Mina")
    card = (await mina.typed("enroll")).replies[-1]
    assert "Open the camera page" in card.labels
    challenge = (await mina.press(card, "Upload it here")).replies[-1]
    assert "Film yourself: read" in challenge.text
    form = await mina.press(challenge, "Send the clip")
    clip = mina.send_file("me.mp4", b"a selfie")
    told = await mina.fill(form, clip=clip, adult="no")
    assert "Cameos are for adults" in told.replies[-1].text
    told = await mina.fill(form, clip=clip, adult="yes")
    assert "Your clip is being checked" in told.replies[-1].text
    (cameo,) = await friends.w.waiting(WorkKind.INSPECT)
    person = await friends.person(mina)
    assert await friends.w.app.files.read(f"uploads/{cameo}", [person]) == b"a selfie"
    gone = await mina.fill(form, clip=clip, adult="yes")
    assert "A clip came in already" in gone.replies[-1].text


async def test_a_file_that_is_too_large_is_not_even_fetched(
    friends: Friends, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.platforms.discord.enrollment.MAX_CLIP_BYTES", 4)
    mina = friends.friend("Mina")
    card = (await mina.typed("enroll")).replies[-1]
    challenge = (await mina.press(card, "Upload it here")).replies[-1]
    form = await mina.press(challenge, "Send the clip")
    told = await mina.fill(form, clip=mina.send_file("me.mp4", b"a selfie"), adult="yes")
    assert "The file is larger than" in told.replies[-1].text


async def test_an_export_is_a_file_for_them_alone(friends: Friends) -> None:
    mina = friends.friend("Mina")
    await friends.cameo(mina)
    told = await mina.typed("export")
    assert "everything that is held about you" in told.replies[0].text
    assert told.replies[1].attachments[0]["filename"] == "walk-on.zip"


async def test_a_clip_is_taken_away_by_whoever_may(friends: Friends) -> None:
    _, mina = await asked(friends)
    await mina.press(mina.private()[0], "Allow once")
    await friends.live()
    (card,) = friends.discord.in_channel(friends.here)
    stranger = friends.friend("Bo")
    question = (await stranger.press(card, "Delete")).original
    assert question is not None
    await stranger.press(question, "Yes")
    assert "Only whoever asked" in question.text
    admin = friends.friend("Ara")
    admin.rights = 1 << 13
    question = (await admin.press(card, "Delete")).original
    assert question is not None
    await admin.press(question, "Yes")
    await friends.live()
    assert clips(friends.discord.in_channel(friends.here)) == []
    assert "taken back" in card.text


async def test_everything_that_is_told_to_one_person_is_seen_by_them_alone(
    friends: Friends,
) -> None:
    mina = friends.friend("Mina")
    await friends.cameo(mina)
    for name, _ in friends.chat.list_commands("en"):
        told = await mina.typed(name, "surfing" if name in ("cameo", "rehearse") else "")
        assert all(one.flags & EPHEMERAL for one in told.replies), name


async def test_the_commands_are_told_to_discord(friends: Friends) -> None:
    assert [one["name"] for one in friends.discord.commands][:2] == ["cameo", "enroll"]


async def test_a_lost_connection_comes_back(friends: Friends) -> None:
    mina = friends.friend("Mina")
    await friends.discord.gateway.close()
    await mina.until(lambda: friends.discord.gateway.sessions == 2)
    await mina.until(friends.discord.gateway.identified.is_set)
    assert "/cameo" in await mina.type("help")


async def test_when_discord_does_not_take_an_answer_the_person_is_told(friends: Friends) -> None:
    mina = friends.friend("Mina")
    friends.discord.fail("PATCH", "/messages/@original", Refused(400, 50035, "no"))
    told = await mina.typed("help")
    assert "did not go through" in told.replies[-1].text


async def test_what_discord_tells_twice_happens_once(friends: Friends) -> None:
    jun = friends.friend("Jun")
    await friends.cameo(jun)
    asked = await jun.typed("cameo", "surfing a giant wave")
    callback = f"POST /interactions/{asked.id}/{asked.token}/callback"
    await jun.repeat(asked)
    await jun.until(lambda: friends.discord.calls.count(callback) == 2)
    await friends.discord.settled()
    await friends.live()
    assert len(friends.discord.in_channel(friends.here)) == 1
    assert asked.replies == []


async def test_an_error_here_is_an_apology(friends: Friends) -> None:
    mina = friends.friend("Mina")
    told = await mina.send(2, {"id": "7", "type": 1})
    assert "that was our fault" in told.replies[-1].text


async def test_a_press_of_nothing_that_is_ours(friends: Friends) -> None:
    mina = friends.friend("Mina")
    card = (await mina.typed("help")).replies[-1]
    told = await friends_press(mina, card, "w:allow:0123456789abcdef")
    assert "This button is too old" in told
    assert "This button is too old" in await friends_press(mina, card, "elsewhere:1")


async def friends_press(friend: Friend, message: Message, custom: str) -> str:
    """A button that this version never made."""
    data = {"custom_id": custom, "component_type": 2}
    old = {"type": 2, "style": 1, "label": "Old", "custom_id": custom}
    message.components.append({"type": 1, "components": [old]})
    return (await friend.send(3, data, message)).replies[-1].text


async def test_a_remix_begins_with_the_scene(friends: Friends) -> None:
    jun = friends.friend("Jun")
    await friends.cameo(jun)
    await jun.typed("cameo", "surfing a giant wave")
    await friends.live()
    (card,) = friends.discord.in_channel(friends.here)
    form = await jun.press(card, "Remix")
    await jun.fill(form, text="surfing on Mars")
    await friends.live()
    assert "surfing on Mars" in friends.discord.in_channel(friends.here)[1].text


async def test_a_cross_is_a_no_and_only_the_owner_s_counts(friends: Friends) -> None:
    _, mina = await asked(friends)
    (ask,) = mina.private()
    assert await friends.friend("Bo").react(ask, "✅")
    assert await mina.react(ask, "❌")
    await mina.until(lambda: "Nobody is told" in mina.private()[-1].text)
    await friends.live()
    assert "You said no." in ask.text
    assert clips(friends.discord.in_channel(friends.here)) == []


async def test_a_wrong_token_is_said_plainly(friends: Friends) -> None:
    @dataclass
    class Running:
        app: App
        chat: Chat

    with pytest.raises(Broken, match="WALKON_DISCORD_TOKEN"):
        await serve(Running(friends.w.app, friends.chat), "another-token")


async def test_a_discord_that_is_away_is_waited_for(
    friends: Friends, caplog: pytest.LogCaptureFixture
) -> None:
    @dataclass
    class Running:
        app: App
        chat: Chat

    there, ready, met = Route.BASE, asyncio.Event(), []
    set_server_urls("http://127.0.0.1:9/api/v10", "")
    running = Running(friends.w.app, friends.chat)
    serving = asyncio.create_task(
        serve(running, TOKEN, "cameo", ready.set, lambda *who: met.append(who))
    )
    await friends.friend("Jun").until(lambda: "cannot be reached" in caplog.text)
    set_server_urls(there, "")
    async with asyncio.timeout(PATIENCE_SECONDS):
        await ready.wait()
    serving.cancel()
    await asyncio.wait([serving])
    assert met == [("walk-on", APP)]


async def test_only_intents_that_nobody_has_to_grant(friends: Friends) -> None:
    assert friends.discord.gateway.intents == (1 << 0) | (1 << 13)


async def test_a_command_is_acknowledged_while_the_database_is_busy(friends: Friends) -> None:
    jun = friends.friend("Jun")
    await friends.cameo(jun)
    async with friends.w.store.begin():
        asking = asyncio.create_task(jun.typed("cameo", "surfing a giant wave"))
        await jun.until(lambda: bool(friends.discord.interactions))
        (made,) = friends.discord.interactions.values()
        await jun.until(lambda: made.answer == 5)
        assert made.thinking
    await asking
    await friends.live()
    assert clips(friends.discord.in_channel(friends.here)) == [CLIP]


async def test_every_control_of_every_message_works_after_a_restart(friends: Friends) -> None:
    """In private, in an answer for one person, in a message that was edited, and as a menu."""
    jun, mina = friends.friend("Jun"), friends.friend("Mina")
    await friends.cameo(mina)
    card = (await mina.typed("me")).replies[-1]
    await friends.restart()
    await mina.press(card, "What is off")
    await friends.restart()
    await mina.choose(card, "Refused, whoever asks", "weapons")
    await jun.typed("cameo", "surfing a giant wave", mina)
    await friends.show()
    (ask,) = mina.private()
    await friends.restart()
    question = (await mina.press(ask, "Block")).replies[-1]
    await friends.restart()
    await mina.press(question, "Never mind")
    assert question.text == "**Nothing was changed.**"
    await mina.press(ask, "Allow once")
    await friends.live()
    (posted,) = friends.discord.in_channel(friends.here)
    assert posted.edits
    await friends.restart()
    form = await jun.press(posted, "Remix")
    assert form.modal is not None


async def test_an_error_in_a_press_is_an_apology(
    friends: Friends, monkeypatch: pytest.MonkeyPatch
) -> None:
    mina = friends.friend("Mina")
    await friends.cameo(mina)
    card = (await mina.typed("me")).replies[-1]
    monkeypatch.setattr("bot.platforms.discord.parse.parse_press", None)
    told = await mina.press(card, "What is off")
    await mina.until(lambda: bool(told.replies))
    assert "that was our fault" in told.replies[-1].text


async def test_enrolling_with_a_clip_beside_the_command(friends: Friends) -> None:
    mina = friends.friend("Mina")
    number = mina.send_file("me.mp4", b"a selfie")
    first = (await mina.attach("enroll", number)).replies[-1]
    assert "First the digits" in first.text
    challenge = (await mina.press(first, "Upload it here")).replies[-1]
    assert "Film yourself: read" in challenge.text
    young = (await mina.attach("enroll", number, adult=False)).replies[-1]
    assert await friends.w.waiting(WorkKind.INSPECT) == []
    assert "First the digits" not in young.text
    told = (await mina.attach("enroll", number)).replies[-1]
    assert told.flags & EPHEMERAL
    assert len(await friends.w.waiting(WorkKind.INSPECT)) == 1
    twice = (await mina.attach("enroll", number)).replies[-1]
    assert "being checked" in twice.text
    stranger = friends.friend("Bo")
    assert "First the digits" in (await stranger.attach("enroll", number)).replies[-1].text


async def test_a_clip_beside_the_command_that_is_too_large_has_a_way_out(
    friends: Friends, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.platforms.discord.enrollment.MAX_CLIP_BYTES", 4)
    mina = friends.friend("Mina")
    told = (await mina.attach("enroll", mina.send_file("me.mp4", b"a selfie"))).replies[-1]
    assert "The file is larger than" in told.text
    assert any("/capture/" in one.get("url", "") for one in leaves(told.components))
