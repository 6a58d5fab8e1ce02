"""Commands and the menus of messages as Discord sends them."""

from typing import Any

from bot.chat.contract import Mention
from bot.platforms.discord import command_data, ids, parse
from tests.bot.platforms.discord.test_parse import slash, user


def text(value: str) -> dict[str, Any]:
    """The text option."""
    return {"name": "prompt", "type": 3, "value": value}


def test_picked_people_follow_the_text_and_named_ones_stay_in_it() -> None:
    data = slash(
        "cameo",
        text("<@8> surfs with <@!6>"),
        {"name": "with", "type": 6, "value": "6"},
        {"name": "also", "type": 6, "value": "9"},
    )
    data["data"]["resolved"] = {"users": {"6": user("6", "mina"), "9": user("9", "ara")}}
    assert command_data.list_mentioned_ids(data) == ["8", "6"]
    command = command_data.parse_command(
        data, parse.parse_interaction(data, {}), {"8": "Bo", "6": "Mina"}
    )
    assert command.name == "cameo"
    assert command.parts == (
        Mention(ids.to_account_address(8), "Bo"),
        " surfs with ",
        Mention(ids.to_account_address(6), "Mina"),
        " ",
        Mention(ids.to_account_address(9), "Ara"),
    )


def test_look_length_and_format_are_no_part_of_the_text() -> None:
    data = slash(
        "cameo",
        {"name": "look", "type": 3, "value": "noir"},
        text("a wave"),
        {"name": "length", "type": 4, "value": 10},
        {"name": "format", "type": 3, "value": "tall"},
    )
    command = command_data.parse_command(data, parse.parse_interaction(data, {}), {})
    assert command.parts == ("a wave",)
    assert command.options == {"look": "noir", "length": "10", "format": "tall"}


def test_clips_of_a_message() -> None:
    message = {
        "attachments": [
            {"filename": "a.txt", "url": "u", "size": 1, "content_type": "text/plain"},
            {"filename": "a.mp4", "url": "v", "size": 1, "content_type": "video/mp4"},
        ]
    }
    data = {"data": {"type": 3, "target_id": "4", "resolved": {"messages": {"4": message}}}}
    assert [media.url for media in command_data.list_target_media(data)] == ["v"]


def test_who_discord_does_not_know_is_nobody() -> None:
    assert command_data.parse_mentions("hello <@7>", {}) == ["hello <@7>"]


def test_everything_written_on_a_message() -> None:
    shown = {"type": 17, "components": [{"type": 10, "content": "Clip K7Q2-M9XD"}]}
    embed = {"title": "a wave", "description": "with Mina"}
    message = {"content": "hello", "embeds": [embed], "components": [shown]}
    data = {"data": {"type": 3, "target_id": "4", "resolved": {"messages": {"4": message}}}}
    assert command_data.get_target_text(data) == "hello\na wave\nwith Mina\nClip K7Q2-M9XD"
    assert command_data.get_target_text({"data": {"type": 1}}) == ""
