"""Cards as Discord takes them."""

from typing import Any

from bot.chat.contract import (
    Button,
    ButtonStyle,
    Card,
    Field,
    Media,
    MediaKind,
    Menu,
    Option,
    Tone,
)
from bot.core.ids import PersonId
from bot.platforms.discord import format

CLIP = Media(MediaKind.CLIP, "clips/1", (PersonId("p"),), "Mina surfs")


def block(card: Card, attached: str | None = None, **more: Any) -> list[dict[str, Any]]:
    """What is inside of the one block of a message."""
    (container,) = format.format_card(card, attached, **more).to_components()
    assert container["type"] == 17
    return container["components"]


def test_a_card_is_text_then_clip_then_menus_then_buttons() -> None:
    menu = Menu("Who?", "set-audience", "t0", (Option("a", "A"), Option("b", "B", True)))
    rows = ((Button("Yes", "allow", "t0", ButtonStyle.GOOD), Button("No", "no", "t0")),)
    text, gallery, first, second = block(
        Card("Title", ("one", "two"), rows, (menu,), CLIP), "clip.mp4"
    )
    assert text["content"] == "**Title**\none\ntwo"
    (item,) = gallery["items"]
    assert item["media"]["url"] == "attachment://clip.mp4"
    assert item["description"] == "Mina surfs"
    (select,) = first["components"]
    assert select["custom_id"] == "w:set-audience:t0"
    assert [option["default"] for option in select["options"]] == [False, True]
    assert [button["custom_id"] for button in second["components"]] == ["w:allow:t0", "w:no:t0"]


def test_without_a_file_there_is_no_gallery() -> None:
    assert [one["type"] for one in block(Card("Title", media=CLIP))] == [10]


def test_what_asks_first_says_so_in_its_id() -> None:
    rows = (
        (
            Button("Edit", "edit", "t0", field=Field("Prompt", "old")),
            Button("Block", "block", "t0", confirm="Sure?"),
            Button("Open", url="https://example.org/"),
        ),
    )
    _, row = block(Card("Title", rows=rows))
    edit, sure, link = row["components"]
    assert edit["custom_id"] == "wf:edit:t0"
    assert sure["custom_id"] == "wc:block:t0"
    assert link["url"] == "https://example.org/"


def test_a_menu_of_many_takes_none_to_all() -> None:
    menu = Menu("Off", "set-off", "t0", (Option("a", "A"), Option("b", "B")), many=True)
    _, row = block(Card("Title", menus=(menu,)))
    (select,) = row["components"]
    assert (select["min_values"], select["max_values"]) == (0, 2)


def test_an_empty_menu_is_left_out() -> None:
    assert len(block(Card("Title", menus=(Menu("Off", "set-off", "t0", ()),)))) == 1


def test_words_of_people_mean_nothing_to_discord() -> None:
    text = format.format_text(Card("**bold** @everyone", ("# heading", "<@123>", "- list")))
    assert "@everyone" not in text
    assert "<@123>" not in text
    assert "\\*\\*bold" in text
    assert "\n\\# heading" in text


def test_long_texts_are_cut_where_discord_cuts() -> None:
    assert len(format.format_text(Card("Title", ("x" * 5000,)))) == format.MAX_TEXT_LENGTH


def test_progress_is_a_bar() -> None:
    assert format.format_text(Card("Title", progress=0.5)).endswith("▰▰▰▰▰▰▱▱▱▱▱▱ 50%")


def test_what_is_too_large_is_a_link() -> None:
    _, row = block(Card("Title", media=CLIP), link=("Watch it", "https://example.org/c"))
    assert row["components"][0]["url"] == "https://example.org/c"


def test_tones_are_colours() -> None:
    (container,) = format.format_card(Card("Gone", tone=Tone.GONE)).to_components()
    assert container["accent_color"] == 0x747F8D
