"""The requests of the watch page. Each of them checks whether the clip may be shown, and nothing is
cached: once a clip is withdrawn, its URL says so."""

import re
from html import escape
from pathlib import Path

from aiohttp import web

from bot.app.delivery import watch_links
from bot.app.ports import App
from bot.chat.operator_lines import list_operator_lines
from bot.chat.words import Words
from bot.core.operator_contact import OperatorContact
from bot.platforms.web.linkify import linkify
from bot.platforms.web.media import range_response

_STATIC = Path(__file__).parent / "static"
_KEY = re.compile(r"[A-Za-z0-9]{1,16}-[0-9a-f]{32}")
_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex, noarchive">
<title>Walk-On</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/watch-static/watch.css">
</head>
<body>
<header>
  <span class="brand">Walk-On</span>
  <a class="quiet" href="?language={other}" lang="{other}">{other_name}</a>
</header>
<main>{inside}</main>
<footer>{operator}</footer>
</body>
</html>
"""
_SHOWN = """
  <video controls playsinline preload="metadata" src="{source}" aria-label="{alt}"></video>
  <h1>{title}</h1>
  <p>{what}</p>
  <p class="small">{number}</p>
"""
_GONE = """
  <div class="gone" role="status"><h1>{title}</h1><p>{what}</p></div>
"""


def routes(app: App, operator: OperatorContact) -> list[web.RouteDef | web.StaticDef]:
    """The routes of the watch page."""
    page = _WatchPage(app, operator)
    return [
        web.static("/watch-static", _STATIC),
        web.get("/watch/{key}", page.handle_page),
        web.get("/watch/{key}/clip.mp4", page.handle_clip),
    ]


def render_page(words: Words, key: str, clip: str | None, operator: OperatorContact) -> str:
    """The HTML.

    `key`: the last part of the URL. `clip`: the id of the clip; None for a page that says that
    there is none. `operator`: who runs this, at the end of the page.
    """
    if clip is None:
        texts = {"title": words("watch-gone"), "what": words("watch-gone-what")}
        inside = _GONE.format(**{name: escape(text) for name, text in texts.items()})
    else:
        grouped = f"{clip[:4]}-{clip[4:]}"
        texts = {
            "source": f"/watch/{key}/clip.mp4",
            "alt": words("watch-alt"),
            "title": words("watch-title"),
            "what": words("watch-what"),
            "number": words("clip-id", {"clip": grouped}),
        }
        inside = _SHOWN.format(**{name: escape(text) for name, text in texts.items()})
    other, other_name = ("en", "English") if words.language == "ko" else ("ko", "한국어")
    return _PAGE.format(
        language=words.language,
        other=other,
        other_name=other_name,
        inside=inside,
        operator="".join(
            f"<p>{linkify(line)}</p>" for line in list_operator_lines(words, operator)
        ),
    )


class _WatchPage:
    def __init__(self, app: App, operator: OperatorContact) -> None:
        self._app = app
        self._operator = operator

    async def handle_page(self, request: web.Request) -> web.Response:
        """The page; 404 for a wrong URL and for a withdrawn clip alike."""
        key = request.match_info["key"]
        watched = await self._find_clip(key)
        text = render_page(
            Words(_language(request)),
            key,
            None if watched is None else watched.clip,
            self._operator,
        )
        status = 404 if watched is None else 200
        return web.Response(text=text, content_type="text/html", status=status)

    async def handle_clip(self, request: web.Request) -> web.Response:
        """The file, or the requested range of it; 404 as for the page."""
        watched = await self._find_clip(request.match_info["key"])
        if watched is None:
            raise web.HTTPNotFound
        try:
            data = await self._app.files.read(watched.file.file, watched.file.owners)
        except LookupError:
            raise web.HTTPNotFound from None
        return range_response(request, data, "video/mp4")

    async def _find_clip(self, key: str) -> watch_links.WatchableClip | None:
        return await watch_links.find_clip(self._app, key) if _KEY.fullmatch(key) else None


def _language(request: web.Request) -> str:
    language = request.query.get("language", "")
    if language in ("en", "ko"):
        return language
    # A browser names the language that its reader prefers first.
    return "ko" if request.headers.get("Accept-Language", "").lower().startswith("ko") else "en"
