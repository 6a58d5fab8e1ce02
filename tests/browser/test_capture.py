"""The capture page in a real browser, with a camera and a microphone that see and hear somebody."""

import re
from http.cookies import Morsel
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from playwright.async_api import Browser, expect

from render.isolation.child import Child
from render.models.store import ModelStore
from render.tasks import write_sample_in
from tests.browser.camera import arguments
from tests.browser.chromium import open_page, running_chromium
from tests.journeys.stories import has
from tests.support.stack import Stack

STATIC = Path(__file__).parents[2] / "bot" / "platforms" / "web" / "capture" / "static"


TRIES = 3
"""A machine that is busy films and records with gaps; then somebody tries again, as people do."""


@pytest.mark.slow
async def test_somebody_enrolls_with_the_camera(
    stack: Stack, models: ModelStore, tmp_path: Path
) -> None:
    async with stack.friend("Camera Ten") as friend:
        reply = await friend.command("enroll", room=friend.private)
        link = reply["card"]["rows"][0][0]["url"]
    # The camera has to know the challenge before the browser starts: the link is opened here,
    # and the browser is given the secret of whoever opened it.
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as first:
        async with first.post(f"{link}/open") as answer:
            challenge, (cookie,) = await answer.json(), answer.cookies.values()
        for left in reversed(range(TRIES)):
            report = await _filmed(link, cookie, challenge, models, tmp_path)
            if report is None:
                break
            assert left, report
            async with first.post(f"{link}/again") as answer:
                challenge = await answer.json()
    async with stack.friend("Camera Ten") as friend:
        await friend.card(friend.private, has("set-audience"), "to be told in the chat")


async def _filmed(
    link: str, cookie: "Morsel[str]", challenge: dict[str, Any], models: ModelStore, folder: Path
) -> str | None:
    """One try, from the first screen to the report: what it says of a rejected clip."""
    clip = folder / "clip.mp4"
    with Child() as child:
        turns = tuple(challenge["turns"])
        write_sample_in(child, "river", challenge["digits"], turns, models.folder, clip)
    camera = arguments(clip, folder, before=4.0, after=20.0)
    async with running_chromium(camera) as browser:
        page = await open_page(browser, locale="en-US")
        place = {"domain": "127.0.0.1", "path": cookie["path"]}
        await page.context.add_cookies([{"name": cookie.key, "value": cookie.value, **place}])
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        await page.goto(link)

        use_camera = page.get_by_role("button", name="Use the camera")
        await use_camera.click()
        await expect(page.get_by_role("alert")).to_contain_text("Tick the box first")
        await page.get_by_role("checkbox").check()
        await use_camera.click()
        await page.get_by_role("button", name="Start").click()
        for digit in challenge["digits"]:
            await expect(page.locator(".digit")).to_have_text(digit)
        await expect(page.get_by_role("heading")).to_have_text("Have a look")
        await page.get_by_role("button", name="Use this clip").click()
        done = re.compile("You are in!|Not yet")
        await expect(page.get_by_role("heading")).to_have_text(done)
        rejected = await page.get_by_role("heading").inner_text() == "Not yet"
        report = await page.locator(".checks").inner_text()
        if rejected:
            await expect(page.locator(".checks .failed p").first).not_to_be_empty()
            await expect(page.get_by_role("button", name="Try again")).to_be_visible()
        assert errors == []
    return report if rejected else None


@pytest.mark.parametrize(
    ("locale", "title"),
    [("en-US", "This link does not work"), ("ko-KR", "쓸 수 없는 링크예요")],
)
async def test_a_wrong_link_says_what_to_do(
    stack: Stack, browser: Browser, locale: str, title: str
) -> None:
    page = await open_page(browser, locale=locale)
    await page.goto(f"{stack.url}/capture/nothing")
    await expect(page.get_by_role("heading")).to_have_text(title)
    await expect(page.locator("main")).to_contain_text("/enroll")


def test_both_languages_of_the_page_have_the_same_words() -> None:
    text = (STATIC / "words.js").read_text("utf-8")
    english, korean = text.split("  ko: {")
    named = re.compile(r"(?:^|, |\s{4})(\w+): \"", re.MULTILINE)
    keys = [named.findall(part) for part in (english, korean)]
    assert len(keys[0]) > 40
    assert keys[0] == keys[1]
    used = set(re.findall(r"\bt\(\"(\w+)\"\)", (STATIC / "capture.js").read_text("utf-8")))
    assert used <= set(keys[0])
