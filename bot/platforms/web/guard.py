"""Refuses requests before any handler runs.

The group chat asks for no more than a name, so it answers only a browser on this machine that
opened its page: the other end of the connection, the host name that it asks for and the page that
it comes from are all of this machine, and no proxy stands in between. Capture and watch links also
work through a proxy, under the host name of the public address.
"""

import re
from collections.abc import Callable, Iterable

from aiohttp import HttpVersion11, web
from yarl import URL

from bot.platforms.web.hosts import host_name, is_loopback

Guard = Callable[[web.Request], None]

_PUBLIC = ("/capture", "/watch", "/healthz")
"""How the routes begin that are not part of the group chat."""
_PROXY_HEADER = re.compile(
    r"""
    # The headers of the vendors of proxies, tunnels and content networks. No browser sends a header
    # that begins with X- by itself.
    (?:x|cf|cdn|fastly|fly|akamai|tailscale|ngrok|envoy|surrogate|true|remote|proxy|traceparent
       |tracestate|b3|ssl|front-end-https|max-forwards|via)(?:-.*)?
    # What others call the address that they hide, and what RFC 7239 calls it.
    | .*(?:forwarded|(?:client|real|cluster|source|original|originating)-?(?:ip|addr|host)).*
    """,
    re.IGNORECASE | re.VERBOSE,
)
_FILE_NAME = re.compile(r"[A-Za-z0-9_.-]{1,64}")
"""What files in the folders of the pages are called."""
_CHAT_IS_LOCAL = "The group chat is for people at this machine alone."


def make_guard(public_url: str) -> Guard:
    """The check, which raises HTTPForbidden, or HTTPNotFound for a file name that none has.
    `public_url`: how people reach the server from outside."""
    public = URL(public_url)
    public_origin, public_host = str(public.origin()), (public.host or "").lower()

    def check(request: web.Request) -> None:
        host = host_name(request.host)
        if _is_public(request):
            if not (is_loopback(host) or host == public_host):
                raise web.HTTPForbidden(text="This server is not here under that name.")
        else:
            _check_local(request, host, public_host)
        own = {f"http://{request.host}"} if is_loopback(host) else set()
        if host == public_host:
            own.add(public_origin)
        if _comes_from_elsewhere(request, own):
            raise web.HTTPForbidden(text="This address is for the pages of this server alone.")
        if not _FILE_NAME.fullmatch(request.match_info.get("filename", "x")):
            raise web.HTTPNotFound  # file systems refuse some names with errors

    return check


def find_proxy_header(names: Iterable[str]) -> str | None:
    """The name of a header that only a proxy adds; None when there is none."""
    return next((name for name in names if _PROXY_HEADER.fullmatch(name)), None)


def _is_public(request: web.Request) -> bool:
    resource = request.match_info.route.resource
    return resource is not None and resource.canonical.startswith(_PUBLIC)


def _check_local(request: web.Request, host: str, public_host: str) -> None:
    """Raises HTTPForbidden for a request that does not come from a browser on this machine.

    A site that points its own host name at this machine (DNS rebinding) sends that name. A proxy
    that adds no header at all usually speaks HTTP/1.0, which no browser does.
    """
    if not (is_loopback(host) and is_loopback(public_host) and _is_local_peer(request)):
        raise web.HTTPForbidden(text=_CHAT_IS_LOCAL)
    header = find_proxy_header(request.headers)
    if header is not None:
        raise web.HTTPForbidden(
            text=f"{_CHAT_IS_LOCAL} This request came through a proxy: it has the header {header}."
        )
    if request.version < HttpVersion11:
        raise web.HTTPForbidden(text=f"{_CHAT_IS_LOCAL} No browser speaks HTTP/1.0.")


def _is_local_peer(request: web.Request) -> bool:
    peer = None if request.transport is None else request.transport.get_extra_info("peername")
    return isinstance(peer, tuple) and is_loopback(peer[0])


def _comes_from_elsewhere(request: web.Request, own: set[str]) -> bool:
    """Whether a page of another site sent the request. A link to a page may stand anywhere."""
    origin = request.headers.get("Origin")
    if origin is not None:
        return origin not in own
    if request.headers.get("Sec-Fetch-Site", "none") in ("same-origin", "none"):
        return False
    is_link = request.headers.get("Sec-Fetch-Mode") == "navigate"
    return not (is_link and request.method == "GET")
