"""The group chat, which asks for a name only, through something that forwards: `Host: localhost`
with the headers of a proxy was let in from anywhere."""

import asyncio

import pytest
from aiohttp import ClientSession, WSServerHandshakeError

from bot.platforms.web.guard import find_proxy_header
from tests.bot.platforms.web.conftest import Web

PROXY_HEADERS = (
    *("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto"),
    *("X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "X-Envoy-External-Address"),
    *(
        "X-Original-Forwarded-For",
        "X-Forwarded",
        "Forwarded-For",
        "X-ProxyUser-Ip",
        "X-Amzn-Trace-Id",
    ),
    *(
        "X-ARR-ClientIP",
        "X-Azure-ClientIP",
        "X-Appengine-User-IP",
        "X-Replaced-Path",
        "X-Request-ID",
    ),
    *("CF-Connecting-IP", "CF-Ray", "CF-Visitor", "CDN-Loop", "True-Client-IP", "Client-IP"),
    *("Fastly-Client-IP", "Fly-Client-IP", "Fly-Forwarded-Port", "Akamai-Origin-Hop"),
    *("Tailscale-User-Login", "Tailscale-Headers-Info", "ngrok-trace-id", "ngrok-auth-user-email"),
    *("Remote-User", "Remote-Addr", "Proxy-Connection", "Surrogate-Capability", "Traceparent"),
    *("Max-Forwards", "Front-End-Https", "WL-Proxy-Client-IP", "Weird-Vendor-Forwarded-By"),
)
BROWSER_HEADERS = (
    *("Accept", "Accept-Encoding", "Accept-Language", "Cache-Control", "Connection", "Cookie"),
    *("Content-Length", "Content-Type", "Dnt", "Host", "If-Modified-Since", "If-None-Match"),
    *("If-Range", "Origin", "Pragma", "Priority", "Range", "Referer", "Save-Data", "Te"),
    *("Sec-Ch-Ua", "Sec-Ch-Ua-Mobile", "Sec-Ch-Ua-Platform", "Sec-Fetch-Dest", "Sec-Fetch-Mode"),
    *("Sec-Fetch-Site", "Sec-Fetch-User", "Sec-GPC", "Sec-Purpose", "Sec-WebSocket-Extensions"),
    *("Sec-WebSocket-Key", "Sec-WebSocket-Version", "Upgrade", "Upgrade-Insecure-Requests"),
    *("User-Agent", "Available-Dictionary", "Dictionary-ID", "Early-Data", "Service-Worker"),
    *("Viewport-Width", "Device-Memory", "Downlink", "ECT", "RTT", "DPR", "Transfer-Encoding"),
)


@pytest.mark.parametrize("header", PROXY_HEADERS)
async def test_a_forwarded_request_is_refused(web: Web, header: str) -> None:
    headers = {"Host": "localhost", header: "203.0.113.9"}
    async with ClientSession(headers=headers) as http:
        for path in ("/", "/static/main.js", "/nothing"):
            async with http.get(web.url + path) as answer:
                assert answer.status == 403
                assert header.lower() in (await answer.text()).lower()
        with pytest.raises(WSServerHandshakeError, match="403"):
            await http.ws_connect(f"{web.url}/ws", origin="http://localhost")


async def test_capture_links_still_work_through_a_proxy(web: Web) -> None:
    async with ClientSession(headers={"X-Forwarded-For": "203.0.113.9", "Via": "2 caddy"}) as http:
        for path in ("/capture/any", "/healthz", "/capture-static/capture.css"):
            async with http.get(web.url + path) as answer:
                assert answer.status == 200


def test_no_header_of_a_browser_is_taken_for_one_of_a_proxy() -> None:
    assert [name for name in BROWSER_HEADERS if find_proxy_header([name])] == []


async def test_a_proxy_that_adds_nothing_but_speaks_as_proxies_do(web: Web) -> None:
    """nginx with `proxy_pass` alone names the server that it forwards to, in HTTP/1.0."""
    port = int(web.url.rpartition(":")[2])
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET / HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n".encode())
    answer = await reader.read()
    writer.close()
    assert b" 403 " in answer.splitlines()[0]
