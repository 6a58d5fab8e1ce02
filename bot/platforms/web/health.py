"""`GET /healthz`: 200 once the server answers and can read its database."""

from aiohttp import web

from bot.platforms.web.context import CONTEXT


async def handle_healthz(request: web.Request) -> web.Response:
    """Answers 200 after a read from the database; aiohttp answers 500 when that fails."""
    await request.app[CONTEXT].rooms.get_last_change()
    return web.json_response({"ok": True})
