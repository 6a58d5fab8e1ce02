"""Pages of other sites, opened in a browser on this machine, that reach for its group chat."""

import pytest
from aiohttp import ClientSession, WSServerHandshakeError

from tests.bot.platforms.web.conftest import Web

EVIL = "https://evil.example"


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "127.0.0.1.evil.example",
        "evil@127.0.0.1",
        "127.0.0.1/x",
        "[127.0.0.1",
        "[::1",
    ],
)
async def test_a_name_that_leads_here_is_not_this_machine(web: Web, host: str) -> None:
    async with ClientSession(headers={"Host": host}) as http:
        for path in ("/", "/static/main.js", "/capture/any"):
            async with http.get(web.url + path) as answer:
                assert answer.status in (400, 403)


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "OPTIONS"])
@pytest.mark.parametrize("path", ["/", "/static/main.js", "/capture/any/open", "/capture/any/clip"])
@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": EVIL},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"},
        {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors"},
    ],
    ids=str,
)
async def test_pages_of_other_sites_get_nothing(
    web: Web, path: str, method: str, headers: dict[str, str]
) -> None:
    async with (
        ClientSession(headers=headers) as http,
        http.request(method, web.url + path) as answer,
    ):
        assert answer.status == 403


async def test_a_link_to_the_page_may_stand_on_another_site(web: Web) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    async with ClientSession(headers=headers) as http:
        for path in ("/", "/capture/any", "/watch/any"):
            async with http.get(web.url + path) as answer:
                assert answer.status != 403
        async with http.post(f"{web.url}/capture/any/open") as answer:
            assert answer.status == 403


@pytest.mark.parametrize("origin", [EVIL, "null", "https://127.0.0.1", None])
async def test_sockets_of_other_sites_are_not_opened(web: Web, origin: str | None) -> None:
    async with ClientSession() as http:
        with pytest.raises(WSServerHandshakeError, match="403"):
            await http.ws_connect(f"{web.url}/ws", origin=origin)
