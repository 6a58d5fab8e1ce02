"""The cookie by which the server knows the browser that opened a capture link.

Behind HTTPS its name begins with `__Host-`: no other host, subdomains included, can set it, and it
is never sent without encryption. Such a cookie is for all paths, so its name tells links apart.
"""

import hashlib

from aiohttp import web

from bot.app.enrollment.enroll import LINK_LIFETIME


def cookie_name(link: str, is_https: bool) -> str:
    """The name of the cookie. `link`: the token in the URL, which the name does not reveal."""
    prefix = "__Host-" if is_https else ""
    return f"{prefix}walkon-capture-{hashlib.sha256(link.encode()).hexdigest()[:16]}"


def read_secret(request: web.Request, link: str, is_https: bool) -> str | None:
    """The secret of this browser; None without one."""
    return request.cookies.get(cookie_name(link, is_https))


def set_secret(response: web.Response, link: str, secret: str, is_https: bool) -> None:
    """Gives this browser its secret, for as long as the link can be valid."""
    response.set_cookie(
        cookie_name(link, is_https),
        secret,
        path="/" if is_https else f"/capture/{link}",
        max_age=int(LINK_LIFETIME.total_seconds()),
        httponly=True,
        samesite="Strict",
        secure=is_https,
    )


def delete_secret(response: web.Response, link: str, is_https: bool) -> None:
    """Makes this browser forget its secret."""
    response.del_cookie(
        cookie_name(link, is_https),
        path="/" if is_https else f"/capture/{link}",
        httponly=True,
        samesite="Strict",
        secure=is_https,
    )
