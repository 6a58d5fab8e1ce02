"""What every response tells the browser that it may do with it."""

from collections.abc import Awaitable, Callable

from aiohttp import web

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        "img-src 'self' data: blob:; media-src 'self' blob:; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
_STATIC = ("/static", "/capture-static", "/watch-static")
_HTTPS_ONLY = f"max-age={365 * 24 * 3600}"


def header_hook(is_https: bool) -> Callable[[web.Request, web.StreamResponse], Awaitable[None]]:
    """Adds the headers to each response that does not set them itself. `is_https`: whether people
    outside reach the server by HTTPS, to which browsers are then bound for a year."""

    async def add_headers(request: web.Request, response: web.StreamResponse) -> None:
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
        # Only files of the program itself may be stored, and are asked for again each time.
        is_file = request.path.startswith(_STATIC) and response.status in (200, 206, 304)
        response.headers.setdefault("Cache-Control", "no-cache" if is_file else "no-store")
        if is_https:
            response.headers.setdefault("Strict-Transport-Security", _HTTPS_ONLY)

    return add_headers
