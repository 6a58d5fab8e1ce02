"""The requests of the capture page: open the link, upload the clip, follow the inspection.

The first browser that opens a link gets a secret in a cookie; no other browser can use the link.
"""

from collections.abc import Awaitable, Callable
from pathlib import Path

from aiohttp import web

from bot.app.enrollment import enroll
from bot.app.enrollment.capture_view import CaptureView
from bot.app.ports import App
from bot.chat.agreement_text import agreement_text
from bot.chat.operator_lines import list_operator_lines
from bot.chat.words import Words
from bot.core.agreement import AgreementText
from bot.core.errors import Refusal
from bot.core.operator_contact import OperatorContact
from bot.platforms.web.capture import cookie
from bot.platforms.web.capture.state import enrollment_for_browser
from bot.platforms.web.capture.uploads import Uploads

_STATIC = Path(__file__).parent / "static"
_TOKEN = "{token:[A-Za-z0-9_-]{1,64}}"
_OVER = frozenset({"link-gone", "link-expired", "link-done"})
"""Refusals after which a browser's secret opens nothing."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def routes(
    app: App, is_https: bool, operator: OperatorContact
) -> list[web.RouteDef | web.StaticDef]:
    """The routes of the capture page.

    `is_https`: whether people reach it by HTTPS. `operator`: who runs this, at the end of the page.
    """
    page = _CapturePage(app, is_https, operator)
    return [
        web.static("/capture-static", _STATIC),
        web.get(f"/capture/{_TOKEN}", page.handle_page),
        web.post(f"/capture/{_TOKEN}/open", page.answer_refusals(page.handle_open)),
        web.get(f"/capture/{_TOKEN}/state", page.answer_refusals(page.handle_state)),
        web.put(f"/capture/{_TOKEN}/clip", page.answer_refusals(page.handle_clip)),
        web.post(f"/capture/{_TOKEN}/again", page.answer_refusals(page.handle_retry)),
    ]


class _CapturePage:
    def __init__(self, app: App, is_https: bool, operator: OperatorContact) -> None:
        self._app = app
        self._is_https = is_https
        self._operator = operator
        self._uploads = Uploads()

    async def handle_page(self, request: web.Request) -> web.StreamResponse:
        """The page itself, the same for every link: it holds nothing personal."""
        page = web.FileResponse(_STATIC / "capture.html")
        page.headers["Permissions-Policy"] = "camera=(self), microphone=(self)"
        return page

    async def handle_open(self, request: web.Request) -> web.Response:
        """Opens the link and gives this browser its secret."""
        link = request.match_info["token"]
        secret = cookie.read_secret(request, link, self._is_https)
        opened = await enroll.open_link(self._app, link, secret)
        response = self._respond(request, opened)
        if opened.secret != secret:
            cookie.set_secret(response, link, opened.secret, self._is_https)
        return response

    async def handle_state(self, request: web.Request) -> web.Response:
        """The current state of the enrollment."""
        return self._respond(
            request, await enroll.get_status(self._app, *self._link_and_secret(request))
        )

    async def handle_clip(self, request: web.Request) -> web.Response:
        """Receives the clip, recorded in the browser or chosen as a file. Nothing of it is read
        before the link, the browser's secret and the declaration are checked.

        Raises Refusal "agreement-changed", and like `Uploads.read`.
        """
        link = self._link_and_secret(request)
        view = await enroll.get_status(self._app, *link)
        agreed = _read_agreement(request, view.person.language)
        await enroll.check_upload(self._app, *link, agreed)
        clip = await self._uploads.read(request, link[0])
        shown = await enroll.receive(self._app, *link, clip, agreed)
        return self._respond(request, shown)

    async def handle_retry(self, request: web.Request) -> web.Response:
        """Starts again with another challenge."""
        return self._respond(
            request, await enroll.retry(self._app, *self._link_and_secret(request))
        )

    def answer_refusals(self, handler: Callable[[web.Request], Awaitable[web.Response]]) -> Handler:
        """The handler; a Refusal becomes status 409 with its sentence."""

        async def handle(request: web.Request) -> web.Response:
            try:
                return await handler(request)
            except Refusal as refusal:
                words = Words(_language(request, "en"))
                body = {"refused": refusal.code, "text": words(refusal.code, refusal.data)}
                response = web.json_response(body, status=409)
                if refusal.code in _OVER:
                    cookie.delete_secret(response, request.match_info["token"], self._is_https)
                return response

        return handle

    def _respond(self, request: web.Request, view: CaptureView) -> web.Response:
        words = Words(_language(request, view.person.language))
        state = enrollment_for_browser(view, words)
        return web.json_response({**state, "operator": list_operator_lines(words, self._operator)})

    def _link_and_secret(self, request: web.Request) -> tuple[str, str]:
        link = request.match_info["token"]
        return link, cookie.read_secret(request, link, self._is_https) or ""


def _read_agreement(request: web.Request, language: str) -> AgreementText | None:
    """The text that the page shows, if the person agreed to it. Raises Refusal "agreement-changed"
    when it shows an older one, or does not say which."""
    if request.query.get("adult") != "yes":
        return None
    current = agreement_text(Words(_language(request, language)))
    if request.query.get("agreement") != current.version:
        raise Refusal("agreement-changed")
    return current


def _language(request: web.Request, default: str) -> str:
    language = request.query.get("language", "")
    return language if language in ("en", "ko") else default
