"""The page's requests. Whether the clip may be seen is asked at each of them, and nothing is kept
by the browser: once a clip is taken back its address shows that it is, and so does a reload."""

from html import escape
from pathlib import Path

from aiohttp import web

from bot.app.delivery import watch_links
from bot.app.ports import App
from bot.chat.words import Words
from bot.platforms.web.media import range_response

_STATIC = Path(__file__).parent / "static"
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


def routes(app: App) -> list[web.RouteDef | web.StaticDef]:
    """What the web server adds to its own."""
    page = _Page(app)
    return [
        web.static("/watch-static", _STATIC),
        web.get("/watch/{key}", page.show),
        web.get("/watch/{key}/clip.mp4", page.clip),
    ]


def render_page(words: Words, key: str, clip: str | None) -> str:
    """The page. `key`: what the address ends with; `clip`: the id, None once it is gone."""
    if clip is None:
        told = {"title": words("watch-gone"), "what": words("watch-gone-what")}
        inside = _GONE.format(**{name: escape(text) for name, text in told.items()})
    else:
        grouped = f"{clip[:4]}-{clip[4:]}"
        told = {
            "source": f"/watch/{key}/clip.mp4",
            "alt": words("watch-alt"),
            "title": words("watch-title"),
            "what": words("watch-what"),
            "number": words("clip-id", {"clip": grouped}),
        }
        inside = _SHOWN.format(**{name: escape(text) for name, text in told.items()})
    other, other_name = ("en", "English") if words.language == "ko" else ("ko", "한국어")
    return _PAGE.format(language=words.language, other=other, other_name=other_name, inside=inside)


class _Page:
    def __init__(self, app: App) -> None:
        self._app = app

    async def show(self, request: web.Request) -> web.Response:
        """The page; 404 for a wrong address, and the same once the clip was taken back."""
        key = request.match_info["key"]
        found = await watch_links.watch(self._app, key)
        text = render_page(Words(_language(request)), key, None if found is None else found.clip)
        answer = web.Response(
            text=text, content_type="text/html", status=404 if found is None else 200
        )
        answer.headers["Cache-Control"] = "no-store"
        answer.headers["Referrer-Policy"] = "no-referrer"  # the address is the right to watch
        return answer

    async def clip(self, request: web.Request) -> web.Response:
        """The bytes, or a range of them; 404 as for the page."""
        found = await watch_links.watch(self._app, request.match_info["key"])
        if found is None:
            raise web.HTTPNotFound
        try:
            data = await self._app.files.read(found.file.file, found.file.owners)
        except LookupError:
            raise web.HTTPNotFound from None
        return range_response(request, data, "video/mp4")


def _language(request: web.Request) -> str:
    asked = request.query.get("language", "")
    if asked in ("en", "ko"):
        return asked
    # The first one that a browser names is what its reader likes best.
    return "ko" if request.headers.get("Accept-Language", "").lower().startswith("ko") else "en"
