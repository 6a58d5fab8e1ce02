"""A Chromium for tests that is gone afterwards, whatever became of it."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress

import psutil
import pytest
from playwright.async_api import Browser, async_playwright

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
        with suppress(TimeoutError):  # a busy machine: it is killed below
            await asyncio.wait_for(browser.close(), _CLOSE_SECONDS)
    finally:
        processes |= _started_since(others)
        with suppress(Exception):
            await asyncio.wait_for(playwright.stop(), _CLOSE_SECONDS)
        for process in processes:
            with suppress(psutil.NoSuchProcess):
                process.kill()


def _started_since(others: set[psutil.Process]) -> set[psutil.Process]:
    """Children of this process that are not among `others`, and all that these started."""
    started = set(psutil.Process().children()) - others
    with suppress(psutil.NoSuchProcess):
        for process in list(started):
            started.update(process.children(recursive=True))
    return started
