"""What the capture page sends along with a clip."""

import aiohttp


async def upload_url(browser: aiohttp.ClientSession, page: str) -> str:
    """Where a browser that opened the capture page `page` sends the clip of a person who agreed to
    the text shown there."""
    async with browser.get(f"{page}/state") as answer:
        answer.raise_for_status()
        shown = (await answer.json())["agreement"]["version"]
    return f"{page}/clip?adult=yes&agreement={shown}"
