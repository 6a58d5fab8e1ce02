"""What is shown when somebody types "/"."""

import re

from bot.chat.conversation import Chat
from bot.core.place import LOOKS
from bot.platforms.discord import commands


def listed(language: str) -> list[tuple[str, str]]:
    """What the conversation lists: it needs no world for that."""
    return Chat(None, "", "cameo").list_commands(language)  # type: ignore[arg-type]


def test_every_command_is_there_in_both_languages() -> None:
    made = commands.build_payload(listed("en"), listed("ko"), "cameo")
    slashes = [one for one in made if one["type"] == 1]
    assert [one["name"] for one in slashes] == [name for name, _ in listed("en")]
    for one in slashes:
        assert one["description"] != one["description_localizations"]["ko"]
        assert len(one["description"]) <= 100


def test_commands_have_korean_names_that_discord_takes() -> None:
    made = commands.build_payload(listed("en"), listed("ko"), "cameo")
    korean = [one["name_localizations"]["ko"] for one in made if one["type"] == 1]
    assert korean[:2] == ["카메오", "등록"]
    assert len(set(korean)) == len(listed("ko"))
    assert all(re.fullmatch(r"\w{1,32}", name) for name in korean)


def test_a_command_that_the_operator_named_is_called_the_same_everywhere() -> None:
    made = commands.build_payload([("clip", "Ask")], [("clip", "부탁")], "clip")
    assert made[0]["name_localizations"] == {}


def test_commands_are_pressed_where_they_are_named() -> None:
    def shown(text: str) -> str:
        return commands.mention_commands(text, {"me": 7, "enroll": 8})

    assert shown("/enroll 이면 10초, (/me 도)") == "</enroll:8> 이면 10초, (</me:7> 도)"
    assert shown("/me, then /enroll.") == "</me:7>, then </enroll:8>."
    for same in ("“sing /me tonight”", "https://example.org/me", "me/me", "/meadow", "/link"):
        assert shown(same) == same


def test_a_clip_can_be_asked_for_with_four_people() -> None:
    cameo = commands.build_payload(listed("en"), listed("ko"), "cameo")[0]
    people, manner = cameo["options"][:5], cameo["options"][5:]
    assert [one["name"] for one in people] == ["prompt", "with", "also", "and", "plus"]
    assert [one["name"] for one in manner] == ["look", "length", "format"]
    assert [one["required"] for one in cameo["options"]] == [True] + [False] * 7
    assert people[1]["name_localizations"] == {"ko": "함께"}


def test_look_length_and_format_are_chosen() -> None:
    cameo = commands.build_payload(listed("en"), listed("ko"), "cameo")[0]
    look, length, form = cameo["options"][5:]
    assert [one["value"] for one in look["choices"]] == list(LOOKS)
    noir = {"name": "noir", "name_localizations": {"ko": "누아르"}, "value": "noir"}
    assert noir in look["choices"]
    assert look["name_localizations"] == {"ko": "스타일"}
    assert (length["type"], length["min_value"], length["max_value"]) == (4, 2, 60)
    assert [one["value"] for one in form["choices"]] == ["wide", "tall", "square"]
    assert form["choices"][1]["name_localizations"] == {"ko": "세로 (9:16)"}


def test_a_renamed_command_keeps_its_options() -> None:
    made = commands.build_payload([("clip", "Ask")], [("clip", "부탁")], "clip")
    assert made[0]["options"]


def test_the_menu_of_a_message_is_there_once_clips_can_be_verified() -> None:
    plain = commands.build_payload([("help", "h")], [("help", "h")], "cameo")
    with_verify = commands.build_payload([("verify", "v")], [("verify", "v")], "cameo")
    assert [one["type"] for one in plain] == [1, 2]
    assert [one["type"] for one in with_verify] == [1, 2, 3]


def test_what_is_typed_after_link_place_and_verify_is_optional() -> None:
    made = {one["name"]: one for one in commands.build_payload(listed("en"), listed("ko"), "cameo")}
    for name, option in (("link", "code"), ("place", "setting"), ("verify", "clip-id")):
        (only,) = made[name]["options"]
        assert (only["name"], only["type"], only["required"]) == (option, 3, False)
