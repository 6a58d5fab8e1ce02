"""The capture page's requests: open the link, take the clip, tell how the inspection goes.

The first browser that opens a link gets a secret in a cookie; no other browser can use the link.
"""

from collections.abc import Awaitable, Callable
from pathlib import Path

from aiohttp import web

from bot.app.enrollment import enroll
from bot.app.messages.view_models import CaptureView
from bot.app.ports import App
from bot.chat.words import Words
from bot.core.errors import Refusal
from bot.platforms.web.capture.state import enrollment_for_browser

_STATIC = Path(__file__).parent / "static"
MAX_UPLOAD_BYTES = 100 * 2**20
"""Ten seconds of 4K from a phone; the clip is sealed as one piece in memory."""
COOKIE = "walkon-capture"
"""Holds the secret of the browser that opened a link first."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def routes(app: App) -> list[web.RouteDef | web.StaticDef]:
    """What the web server adds to its own."""
    page = _Page(app)
    return [
        web.static("/capture-static", _STATIC),
        web.get("/capture/{token}", page.show),
        web.post("/capture/{token}/open", page.told(page.open)),
        web.get("/capture/{token}/state", page.told(page.state)),
        web.put("/capture/{token}/clip", page.told(page.receive)),
        web.post("/capture/{token}/again", page.told(page.again)),
    ]


class _Page:
    def __init__(self, app: App) -> None:
        self._app = app

    async def show(self, request: web.Request) -> web.StreamResponse:
        """The page itself: the same for every link, it tells nothing before it is opened."""
        page = web.FileResponse(_STATIC / "capture.html")
        page.headers["Permissions-Policy"] = "camera=(self), microphone=(self)"
        page.headers["Referrer-Policy"] = "no-referrer"  # the address is the right to enroll
        page.headers["Cache-Control"] = "no-store"
        return page

    async def open(self, request: web.Request) -> web.Response:
        """The first look at a link."""
        token = request.match_info["token"]
        opened = await enroll.open_link(self._app, token, request.cookies.get(COOKIE))
        answer = self._answer(request, opened)
        answer.set_cookie(
            COOKIE,
            opened.secret,
            path=f"/capture/{token}",
            httponly=True,
            samesite="Strict",
            secure=request.secure,
        )
        return answer

    async def state(self, request: web.Request) -> web.Response:
        """How far it is."""
        return self._answer(request, await enroll.get_status(self._app, *_key(request)))

    async def receive(self, request: web.Request) -> web.Response:
        """The clip, as it is: from the camera, or a file."""
        clip = bytearray()
        async for part in request.content.iter_chunked(2**16):
            clip += part
            if len(clip) > MAX_UPLOAD_BYTES:
                most = MAX_UPLOAD_BYTES // 10**6
                raise Refusal("upload-too-large", {"limit": most})
        if not clip:
            raise Refusal("media-empty")
        adult = request.query.get("adult") == "yes"
        shown = await enroll.receive(self._app, *_key(request), bytes(clip), adult)
        return self._answer(request, shown)

    async def again(self, request: web.Request) -> web.Response:
        """Another try, with another challenge."""
        return self._answer(request, await enroll.retry(self._app, *_key(request)))

    def told(self, handler: Callable[[web.Request], Awaitable[web.Response]]) -> Handler:
        """The handler, with a sentence for whatever is refused."""

        async def told(request: web.Request) -> web.Response:
            try:
                return await handler(request)
            except Refusal as refusal:
                words = Words(_language(request, "en"))
                said = {"refused": refusal.code, "text": words(refusal.code, refusal.data)}
                return web.json_response(said, status=409)

        return told

    def _answer(self, request: web.Request, shown: CaptureView) -> web.Response:
        words = Words(_language(request, shown.person.language))
        answer = web.json_response(enrollment_for_browser(shown, words))
        answer.headers["Cache-Control"] = "no-store"
        return answer


def _key(request: web.Request) -> tuple[str, str]:
    return request.match_info["token"], request.cookies.get(COOKIE, "")


def _language(request: web.Request, otherwise: str) -> str:
    asked = request.query.get("language", "")
    return asked if asked in ("en", "ko") else otherwise
