"""A real Chromium, and windows of it that each belong to somebody else."""

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from playwright.async_api import Browser, Page, expect

from tests.bot.platforms.web.conftest import Web, served
from tests.browser.chromium import PATIENCE, open_page, running_chromium
from tests.support.world import World

WIDE, NARROW = (1280, 800), (390, 844)

Open = Callable[..., Awaitable[Page]]

expect.set_options(timeout=PATIENCE)


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """A browser without a window."""
    async with running_chromium() as browser:
        yield browser


@pytest.fixture
async def web(w: World) -> AsyncIterator[Web]:
    """The group chat over it."""
    async with served(w) as made:
        yield made


@pytest.fixture
async def window(browser: Browser, web: Web) -> AsyncIterator[Open]:
    """Opens a window and signs in with the keyboard; what a page complains about fails the test."""
    complaints: list[str] = []

    async def open_window(
        name: str, size: tuple[int, int] = WIDE, language: str = "en-US", scheme: str = "light"
    ) -> Page:
        page = await open_page(
            browser,
            viewport={"width": size[0], "height": size[1]},
            locale=language,
            color_scheme="dark" if scheme == "dark" else "light",
            reduced_motion="reduce",
        )
        page.on("pageerror", lambda error: complaints.append(str(error)))
        await page.goto(web.url)
        await page.keyboard.type(name)
        await page.keyboard.press("Enter")
        await page.locator(".room").first.wait_for(state="attached")  # the server knows them
        return page

    yield open_window
    assert complaints == []
