"""The group chat as people use it: real windows, a real keyboard."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from playwright.async_api import Browser, Locator, Page, expect

from bot.app.ports import Address
from bot.chat.contract import (
    Button,
    ButtonStyle,
    Card,
    Field,
    Media,
    MediaKind,
    Menu,
    Option,
)
from tests.bot.platforms.web.conftest import Web
from tests.browser.chromium import PATIENCE, open_page
from tests.browser.conftest import NARROW, Open
from tests.support.video_clips import write_clip

GROUP = Address("web", "group")


def _messages(page: Page) -> Locator:
    return page.get_by_role("log").get_by_role("listitem")


def _room(page: Page, name: str) -> Locator:
    return page.locator(".room").filter(has=page.locator("b", has_text=name)).first


def _writing(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Message")


async def _account(page: Page) -> Address:
    room = await page.locator('.room:not([data-room="group"])').first.get_attribute("data-room")
    assert room is not None
    return Address("web", room)


async def _show_until(web: Web, count: Callable[[], Awaitable[int]], wanted: int = 1) -> None:
    """Chat workers bring messages up to date until a page shows it."""
    async with asyncio.timeout(PATIENCE / 1000):
        while await count() != wanted:
            await web.show()
            await asyncio.sleep(0.05)


async def test_the_door_says_that_a_name_is_all_it_takes_and_why(
    web: Web, browser: Browser
) -> None:
    page = await open_page(browser, locale="en-US")
    await page.goto(web.url)
    await expect(page.get_by_text("There is no password")).to_be_visible()
    await expect(page.get_by_text("only opens on this machine")).to_be_visible()
    await expect(page.get_by_label("Your name")).to_be_focused()
    await page.keyboard.type("walk-on")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alert")).to_contain_text("cannot be used")
    await page.get_by_role("button", name="언어를 한국어로").click()
    await expect(page.get_by_label("이름")).to_have_value("walk-on")


async def test_two_windows_are_two_people_who_talk(window: Open) -> None:
    mina, jo = await window("Mina"), await window("Jo")
    await _writing(jo).click()
    await jo.keyboard.type("Hi @Mi")
    await expect(jo.get_by_role("option", name="Mina")).to_be_visible()
    await jo.keyboard.press("Enter")
    await jo.keyboard.type("and all")
    await jo.keyboard.press("Enter")
    heard = _messages(mina).last
    await expect(heard).to_contain_text("Hi @Mina and all")
    await expect(heard.locator(".mention")).to_have_text("@Mina")
    await expect(_writing(jo)).to_have_text("")


async def test_what_was_not_read_is_counted_until_it_is(window: Open, web: Web) -> None:
    mina = await window("Mina")
    for number in range(2):
        await web.surface.post(await _account(mina), Card(f"Question {number}"), f"{number}")
    await expect(_room(mina, "Walk-On").locator(".count")).to_have_text("2")
    assert (await mina.title()).startswith("(2)")
    await _room(mina, "Walk-On").click()
    await expect(_messages(mina)).to_have_count(2)
    await expect(_room(mina, "Walk-On").locator(".count")).to_have_count(0)


async def test_commands_are_completed_and_answered_for_one_alone(window: Open) -> None:
    mina, jo = await window("Mina"), await window("Jo")
    await _writing(mina).click()
    await mina.keyboard.type("/he")
    await expect(mina.get_by_role("option")).to_have_count(1)
    await mina.keyboard.press("Tab")
    await mina.keyboard.press("Enter")
    await expect(_messages(mina).last).to_contain_text("Only you can see this")
    await expect(_messages(mina).last).to_contain_text("/cameo")
    await mina.get_by_role("button", name="Dismiss").click()
    await expect(_messages(mina)).to_have_count(0)
    await expect(_messages(jo)).to_have_count(0)


async def test_from_asking_to_allowing(window: Open, web: Web) -> None:
    mina, jo = await window("Mina"), await window("Jo")
    async with web.friend("Jo") as friend:
        await web.world.cameo(await web.person(friend))
    await _writing(mina).click()
    await mina.keyboard.type("/cam")
    await mina.keyboard.press("Tab")
    await mina.keyboard.type("surfing a giant wave with @J")
    await mina.keyboard.press("Enter")
    await mina.keyboard.press("Enter")
    card = _messages(jo).last
    await _show_until(web, lambda: _messages(jo).count())
    await expect(card).to_contain_text("surfing a giant wave")
    await expect(_room(jo, "Walk-On").locator(".count")).to_have_text("1")
    before = await card.inner_text()
    await _room(jo, "Walk-On").click()
    await expect(_messages(jo).last).to_contain_text("surfing a giant wave")
    await _messages(jo).last.locator(".action.good").first.click()
    await _show_until(web, lambda: _messages(jo).last.locator(".action.good").count(), 0)
    await expect(_messages(mina).last).not_to_have_text(before, use_inner_text=True)
    await expect(_messages(mina)).to_have_count(1)


async def test_look_length_and_format_are_chosen_beside_the_text(window: Open, web: Web) -> None:
    mina = await window("Mina")
    async with web.friend("Mina") as friend:
        await web.world.cameo(await web.person(friend))
    await _writing(mina).click()
    await mina.keyboard.type("hello /cameo ")
    await expect(mina.get_by_label("Look")).to_be_hidden()
    await _writing(mina).fill("/cameo surfing")
    await mina.get_by_label("Look").select_option("noir")
    await mina.get_by_label("Format").select_option(label="tall (9:16)")
    await _writing(mina).press("Enter")
    await _show_until(web, lambda: _messages(mina).count())
    await expect(_messages(mina).last).to_contain_text("Mina: surfing")
    await expect(_messages(mina).last).to_contain_text("Look: noir · Format: tall (9:16)")
    await expect(mina.get_by_label("Look")).to_be_hidden()
    await _writing(mina).fill("/cameo again")
    await expect(mina.get_by_label("Look")).to_have_value("")


async def test_a_button_that_asks_for_text_is_prefilled_and_answers(window: Open, web: Web) -> None:
    mina = await window("Mina")
    field = Field("Yes, but like this", "on a dragon", 40)
    rows = ((Button("Suggest", "nothing_such", "token", field=field),),)
    await web.surface.post(GROUP, Card("A question", (), rows), "n")
    await mina.get_by_role("button", name="Suggest").click()
    text = mina.get_by_label("Yes, but like this")
    await expect(text).to_be_focused()
    await expect(text).to_have_value("on a dragon")
    await mina.keyboard.type(" at sunset")
    await expect(mina.get_by_text("21 of 40")).to_be_visible()
    # The card changes while somebody writes: what they wrote stays.
    message = (await web.site.rooms.list_messages("group", None, 1))[0].id
    await web.surface.edit(GROUP, message, Card("A question", ("At the beach now",), rows))
    await expect(mina.get_by_text("At the beach now")).to_be_visible()
    await expect(text).to_have_value("on a dragon at sunset")
    await text.press("Enter")
    await expect(_messages(mina).last).to_contain_text("Only you can see this")


async def test_what_cannot_be_undone_is_asked_again(window: Open, web: Web) -> None:
    mina = await window("Mina")
    button = Button(
        "Delete", "nothing_such", "token", ButtonStyle.BAD, confirm="It goes for everybody."
    )
    await web.surface.post(GROUP, Card("A clip", (), ((button,),)), "n")
    await mina.get_by_role("button", name="Delete").click()
    await expect(mina.get_by_role("alert")).to_have_text("It goes for everybody.")
    await mina.keyboard.press("Escape")
    await expect(mina.get_by_role("alert")).to_have_count(0)
    await expect(mina.get_by_role("button", name="Delete")).to_be_focused()
    await expect(_messages(mina)).to_have_count(1)
    await mina.get_by_role("button", name="Delete").click()
    await mina.get_by_role("button", name="Yes, do it").click()
    await expect(_messages(mina)).to_have_count(2)


async def test_menus_show_what_is_chosen(window: Open, web: Web) -> None:
    mina = await window("Mina")
    options = (Option("a", "Only me"), Option("b", "Everyone", chosen=True))
    menus = (
        Menu("Who may ask", "nothing_such", "token", options),
        Menu("Never with me", "nothing_such", "token", options, many=True),
    )
    await web.surface.post(GROUP, Card("Rules", menus=menus), "n")
    await expect(mina.get_by_label("Who may ask")).to_have_value("b")
    group = mina.get_by_role("group", name="Never with me")
    pressed = group.get_by_role("button", pressed=True)
    await expect(pressed).to_have_text("Everyone")


async def test_progress_moves_and_the_clip_plays(window: Open, web: Web, tmp_path: Path) -> None:
    mina = await window("Mina")
    async with web.friend("Mina") as friend:
        owner = await web.person(friend)
    clip = tmp_path / "clip.mp4"
    write_clip(clip, seconds=1.0)
    await web.world.app.files.write("clips/one", [owner], clip.read_bytes())
    message = await web.surface.post(GROUP, Card("Being made", progress=0.2), "n")
    bar = mina.get_by_role("progressbar", name="Being made")
    await expect(bar).to_have_attribute("aria-valuenow", "20")
    await web.surface.edit(GROUP, message, Card("Being made", progress=0.7))
    await expect(bar).to_have_attribute("aria-valuenow", "70")
    media = Media(MediaKind.CLIP, "clips/one", (owner,), "Mina surfs")
    await web.surface.edit(GROUP, message, Card("Here it is", media=media))
    player = mina.get_by_label("Mina surfs")
    await expect(player).to_be_visible()
    await player.evaluate("async (v) => { v.muted = true; await v.play(); }")
    assert await player.evaluate("(v) => v.duration") > 0.5
    await web.surface.edit(GROUP, message, Card("Withdrawn"))
    await expect(player).to_have_count(0)
    await expect(mina.get_by_role("heading", name="Withdrawn")).to_be_visible()


async def test_a_narrow_window_shows_one_thing_at_a_time(window: Open) -> None:
    mina = await window("Mina", NARROW)
    await expect(mina.get_by_role("navigation")).to_be_visible()
    await expect(mina.get_by_role("main")).to_be_hidden()
    await _room(mina, "The group").click()
    await expect(mina.get_by_role("navigation")).to_be_hidden()
    await expect(mina.get_by_role("heading", name="The group")).to_be_focused()
    assert await mina.evaluate("document.documentElement.scrollWidth") <= NARROW[0]
    await mina.get_by_role("button", name="Back to the chats").click()
    await expect(_room(mina, "The group")).to_be_focused()


async def test_the_language_can_be_changed_at_any_time(window: Open) -> None:
    mina = await window("Mina")
    await mina.get_by_role("button", name="언어를 한국어로").click()
    await expect(mina.get_by_role("heading", name="우리 그룹")).to_be_visible()
    assert await mina.evaluate("document.documentElement.lang") == "ko"
    await mina.reload()
    await expect(mina.get_by_role("heading", name="우리 그룹")).to_be_visible()


async def test_a_new_group_is_made_with_the_keyboard(window: Open) -> None:
    mina, jo = await window("Mina"), await window("Jo")
    await mina.get_by_role("button", name="New group").press("Enter")
    await mina.get_by_label("Name of the group").fill("Surf club")
    await mina.get_by_role("checkbox", name="Jo").press("Space")
    await mina.keyboard.press("Enter")
    await expect(mina.get_by_role("heading", name="Surf club")).to_be_visible()
    await expect(_room(jo, "Surf club")).to_be_visible()


async def test_a_connection_that_was_lost_comes_back_and_misses_nothing(
    window: Open, web: Web
) -> None:
    mina = await window("Mina")
    await web.surface.post(GROUP, Card("Before"), "1")
    await expect(mina.get_by_text("Before").last).to_be_visible()
    await web.cut()
    await web.surface.post(GROUP, Card("Meanwhile"), "2")
    await expect(mina.get_by_role("heading", name="Meanwhile")).to_be_visible()
    await expect(mina.get_by_text("Connection lost")).to_be_hidden()
