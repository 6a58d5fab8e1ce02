"""A Chromium for tests that is gone afterwards, whatever became of it."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Any

import psutil
import pytest
from playwright.async_api import Browser, Page, async_playwright

from tests.support.patience import PATIENCE_SECONDS

PATIENCE = PATIENCE_SECONDS * 1000
"""Milliseconds until something that should show counts as missing: machines can be busy."""

_CLOSE_SECONDS = 30.0


def chromium_path() -> str:
    """The Chromium of this machine; the test is skipped where there is none."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.skip("there is no chromium on PATH")
    return path


@asynccontextmanager
async def running_chromium(arguments: Sequence[str] = ("--no-sandbox",)) -> AsyncIterator[Browser]:
    """A browser without a window. What it does not end by itself when it closes is killed."""
    path = chromium_path()
    others = set(psutil.Process().children())
    playwright = await async_playwright().start()
    processes: set[psutil.Process] = set()
    try:
        browser = await playwright.chromium.launch(
            executable_path=path, args=[*arguments, "--disable-gpu"]
        )
        yield browser
        processes = _started_since(others)
        # `wait` and not `wait_for`, which would wait on for what does not let itself be cancelled.
        await asyncio.wait([asyncio.ensure_future(browser.close())], timeout=_CLOSE_SECONDS)
    finally:
        processes |= _started_since(others)
        await asyncio.wait([asyncio.ensure_future(playwright.stop())], timeout=_CLOSE_SECONDS)
        for process in processes:
            with suppress(psutil.NoSuchProcess):
                process.kill()


async def open_page(browser: Browser, **options: Any) -> Page:
    """A page of its own context, with `options` of it, that waits as long as our tests do."""
    context = await browser.new_context(**options)
    context.set_default_timeout(PATIENCE)
    return await context.new_page()


def _started_since(others: set[psutil.Process]) -> set[psutil.Process]:
    """Children of this process that are not among `others`, and all that these started."""
    started = set(psutil.Process().children()) - others
    with suppress(psutil.NoSuchProcess):
        for process in list(started):
            started.update(process.children(recursive=True))
    return started
