"""Cards to messages, messages to commands, errors to errors: the pure part."""

from datetime import UTC, datetime

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Chat, Message, MessageEntity, User
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.chat import timestamps
from bot.chat.contract import (
    Button,
    ButtonStyle,
    Card,
    Field,
    Media,
    MediaKind,
    Mention,
    Menu,
    Option,
)
from bot.core.errors import Broken, NotFound, Refusal, Temporary
from bot.core.ids import PersonId
from bot.platforms.telegram import format, ids, parse
from bot.platforms.telegram.callback_data import (
    CallbackCode,
    CallbackStep,
    decode,
    decode_prompt_url,
    encode,
    encode_prompt_url,
)
from bot.platforms.telegram.errors import translate_error
from bot.platforms.telegram.format import (
    add_question,
    count_utf16_units,
    format_card,
    remove_question,
)

ME = 99
SOL, MINA = User(1, "Sol", False), User(2, "Mina", False, last_name="Kim")
NOW = datetime(2026, 5, 1, tzinfo=UTC)
GROUP = Chat(-100, "supergroup", title="Friday")
TOKEN = "0123456789abcdef"
verbs = st.text("abcdefghijklmnopqrstuvwxyz-.", min_size=1, max_size=14)
tokens = st.text("0123456789abcdef", min_size=16, max_size=16)
values = st.text("abcdefghijklmnopqrstuvwxyz0123456789-", min_size=1, max_size=30)


def message(text: str, *entities: MessageEntity, answers: Message | None = None) -> Message:
    """What Sol typed in the group."""
    return Message(
        5, NOW, GROUP, from_user=SOL, text=text, entities=entities, reply_to_message=answers
    )


def marked(text: str, part: str, kind: str, user: User | None = None) -> MessageEntity:
    """An entity at a part of the text, in UTF-16 units."""
    return MessageEntity(
        kind, count_utf16_units(text[: text.index(part)]), count_utf16_units(part), user=user
    )


def typed(
    text: str, *entities: MessageEntity, answers: Message | None = None
) -> parse.TypedCommand:
    """The command of a message."""
    start = marked(text, text.split()[0], MessageEntity.BOT_COMMAND)
    known = {"mina": parse.parse_mention(MINA)}
    said = message(text, start, *entities, answers=answers)
    found = parse.parse_command(said, lambda name: known.get(name.lower()), ME)
    assert found is not None
    return found


@given(
    st.sampled_from([CallbackStep.PRESS, CallbackStep.CONFIRM, CallbackStep.FIELD]), verbs, tokens
)
def test_buttons_come_back_as_they_were(step: CallbackStep, verb: str, token: str) -> None:
    assert decode(encode(CallbackCode(step, verb, token))) == CallbackCode(step, verb, token)


@given(verbs, tokens, values, st.booleans())
def test_lines_of_menus_come_back_as_they_were(
    verb: str, token: str, value: str, ticks: bool
) -> None:
    code = CallbackCode(CallbackStep.PRESS, verb, token, value, ticks)
    assert decode(encode(code)) == code


def test_a_button_carries_no_more_than_telegram_takes() -> None:
    with pytest.raises(ValueError, match="64 bytes"):
        encode(CallbackCode(CallbackStep.PRESS, "set-audience", TOKEN, "x" * 40))


@pytest.mark.parametrize("data", ["", "x", ":", "verb:", "?", ":token", "?:token"])
def test_what_no_button_of_ours_carries(data: str) -> None:
    assert decode(data) is None


def test_a_prompt_brings_back_what_it_carries() -> None:
    url = encode_prompt_url("walkon_bot", verb="take.B", token=TOKEN)
    assert decode_prompt_url("WalkOn_bot", url) == {"verb": "take.B", "token": TOKEN}
    assert decode_prompt_url("walkon_bot", "https://t.me/other?verb=x") == {}
    assert decode_prompt_url("walkon_bot", "https://example.org/walkon_bot?verb=x") == {}


def test_a_moment_is_shown_in_the_reader_s_own_time() -> None:
    made = format_card(
        Card("🌊 Wave", ("Until " + timestamps.mark_time(NOW) + ".", timestamps.mark_time(NOW)))
    )
    times = [one for one in made.entities if one.type == MessageEntity.DATE_TIME]
    assert [one.to_dict()["unix_time"] for one in times] == [int(NOW.timestamp())] * 2
    written = Message(5, NOW, GROUP, text=made.text, entities=made.entities)
    assert list(written.parse_entities([MessageEntity.DATE_TIME]).values()) == [
        "05-01 00:00 UTC",
        "05-01 00:00 UTC",
    ]


def test_a_moment_that_is_cut_is_only_text() -> None:
    made = format_card(Card("x", ("y" * 4090 + timestamps.mark_time(NOW),)))
    assert count_utf16_units(made.text) == 4096
    assert [one.type for one in made.entities] == [MessageEntity.BOLD]


def test_a_place_and_its_topic() -> None:
    assert ids.get_topic_id(ids.to_address(-5)) is None
    forum = ids.to_address(-5, 7)
    assert (forum.number, ids.get_chat_id(forum), ids.get_topic_id(forum)) == ("-5:7", -5, 7)
    assert ids.parse_handle(ids.to_handle(-5, 12)) == (-5, 12)


def test_a_card_is_a_bold_title_its_lines_and_its_buttons() -> None:
    rows = (
        (
            Button("Yes", "allow", TOKEN, ButtonStyle.GOOD),
            Button("Always", "always", TOKEN, confirm="Sure?"),
        ),
        (Button("Change", "suggest", TOKEN, field=Field("Another")),),
    )
    shown = format_card(Card("🎬 Sol", ("one", "two"), rows, progress=0.5))
    assert shown.text == "🎬 Sol\n\none\ntwo\n▓▓▓▓▓▓░░░░░░ 50 %"
    assert [(one.type, one.offset, one.length) for one in shown.entities] == [("bold", 0, 6)]
    assert shown.keyboard is not None
    data = [[one.callback_data for one in row] for row in shown.keyboard.inline_keyboard]
    assert data == [[f"allow:{TOKEN}", f"?always:{TOKEN}"], [f">suggest:{TOKEN}"]]
    assert shown.keyboard.inline_keyboard[0][0].style == "success"


def test_a_menu_is_a_heading_and_a_button_for_each_line() -> None:
    options = (Option("horror", "Horror", True), Option("drugs", "Drugs"))
    shown = format_card(Card("Off", menus=(Menu("Refused", "set-off", TOKEN, options, many=True),)))
    assert shown.keyboard is not None
    assert [(row[0].text, row[0].callback_data) for row in shown.keyboard.inline_keyboard] == [
        ("— Refused —", "="),
        ("✓ Horror", f"set-off:{TOKEN}:+horror"),
        ("Drugs", f"set-off:{TOKEN}:+drugs"),
    ]


def test_the_question_is_one_more_row_and_goes_away_again() -> None:
    shown = format_card(
        Card("x", rows=((Button("Delete", "remove", TOKEN, confirm="Sure?"),),))
    ).keyboard
    asked = add_question(shown, CallbackCode(CallbackStep.CONFIRM, "remove", TOKEN), "Yes", "No")
    twice = add_question(asked, CallbackCode(CallbackStep.CONFIRM, "remove", TOKEN), "Yes", "No")
    assert len(twice.inline_keyboard) == 2
    assert [one.callback_data for one in twice.inline_keyboard[1]] == [f"remove:{TOKEN}", "~"]
    assert remove_question(twice) == shown


@pytest.mark.parametrize(
    ("url", "opens"),
    [
        ("https://walkon.example/x", True),
        ("http://127.0.0.1:8080/x", False),
        ("http://box/", False),
    ],
)
def test_a_link_that_telegram_takes_for_no_button_is_text(url: str, opens: bool) -> None:
    shown = format_card(Card("x", rows=((Button("Open", url=url),),)))
    assert (shown.keyboard is not None) is opens
    assert (url in shown.text) is not opens


def test_words_are_never_cut_for_a_picture() -> None:
    long = ("x" * 1100,)
    still = Media(MediaKind.PICTURE, "stills/1", (PersonId("1"),))
    clip = Media(MediaKind.CLIP, "clips/1", (PersonId("1"),))
    assert not format_card(Card("Ask", long, media=still)).shows_media
    assert count_utf16_units(format_card(Card("Ask", long, media=still)).text) > 1024
    assert format_card(Card("Clip", long, media=clip)).shows_media
    assert count_utf16_units(format_card(Card("Clip", long, media=clip)).text) == 1024
    assert format_card(Card("Ask", ("short",), media=still)).shows_media


@given(st.text(max_size=60), st.integers(1, 40))
def test_shortened(text: str, most: int) -> None:
    assert count_utf16_units(format.shorten(text, most)) <= most


def test_a_command_with_names() -> None:
    text = "/cameo@walkon_bot 🏄 with @mina and Jun, and @who"
    found = typed(
        text,
        marked(text, "@mina", MessageEntity.MENTION),
        marked(text, "Jun", MessageEntity.TEXT_MENTION, User(3, "Jun", False)),
        marked(text, "@who", MessageEntity.MENTION),
    )
    mina, jun = Mention(ids.to_address(2), "Mina Kim"), Mention(ids.to_address(3), "Jun")
    assert (found.name, found.bot) == ("cameo", "walkon_bot")
    assert found.parts == ("🏄 with ", mina, " and ", jun, ", and @who")
    assert found.unknown == ("who",)


def test_answering_a_friend_names_them() -> None:
    theirs = Message(4, NOW, GROUP, from_user=MINA, text="hello")
    assert typed("/cameo surfing", answers=theirs).parts == ("surfing", parse.parse_mention(MINA))
    ours = Message(4, NOW, GROUP, from_user=User(ME, "Walk-On", True), text="hello")
    assert typed("/cameo surfing", answers=ours).parts == ("surfing",)


def test_what_is_no_command() -> None:
    entity = MessageEntity(MessageEntity.BOT_COMMAND, 5, 5)
    assert parse.parse_command(message("well /help", entity), lambda name: None, ME) is None
    assert parse.parse_command(message("hello"), lambda name: None, ME) is None


@pytest.mark.parametrize(
    ("error", "kind", "code"),
    [
        (Forbidden("Forbidden: bot was blocked by the user"), Refusal, "telegram-unreachable"),
        (Forbidden("Forbidden: bot was kicked from the group chat"), Refusal, "telegram-kicked"),
        (BadRequest("TOPIC_CLOSED"), Refusal, "telegram-topic-closed"),
        (BadRequest("Message to edit not found"), NotFound, "message-gone"),
        (BadRequest("Chat not found"), NotFound, "place-gone"),
        (BadRequest("Not enough rights to send videos"), Refusal, "telegram-no-rights"),
        (NetworkError("Request Entity Too Large (413)"), Refusal, "telegram-too-large"),
        (ChatMigrated(-7), NotFound, "place-gone"),
    ],
)
def test_what_will_never_work(error: TelegramError, kind: type[Refusal], code: str) -> None:
    found = translate_error(error)
    assert isinstance(found, kind)
    assert found.code == code


def test_what_may_work_later() -> None:
    flood = translate_error(RetryAfter(7))
    assert isinstance(flood, Temporary)
    assert (flood.retry_after, flood.nothing_done) == (7.0, True)
    lost = translate_error(TimedOut())
    assert isinstance(lost, Temporary)
    assert not lost.nothing_done, "it may have been posted"
    away = NetworkError("away")
    away.__cause__ = aiohttp.ConnectionTimeoutError("no")
    never = translate_error(away)
    assert isinstance(never, Temporary)
    assert never.nothing_done
    assert isinstance(translate_error(BadRequest("what?")), Broken)


def test_verify_is_about_the_message_it_answers_and_not_about_who_wrote_it() -> None:
    bot = User(ME, "Walk-On", is_bot=True)
    clip = Message(4, NOW, GROUP, from_user=bot, caption="surfing\nClip K7Q2-M9XD")
    assert typed("/verify", answers=clip).parts == ("surfing\nClip K7Q2-M9XD",)
    forwarded = Message(4, NOW, GROUP, from_user=MINA, caption="Clip K7Q2-M9XD")
    assert typed("/verify", answers=forwarded).parts == ("Clip K7Q2-M9XD",)
    assert typed("/verify AAAA-BBBB", answers=clip).parts == ("AAAA-BBBB",)
    assert typed("/verify", answers=Message(4, NOW, GROUP, from_user=MINA)).parts == ()
