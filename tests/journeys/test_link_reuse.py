"""A link to the capture page is for the browser that opened it first."""

import aiohttp

from tests.support.capture_page import upload_url
from tests.support.stack import Stack


async def test_another_browser_cannot_use_the_link(stack: Stack) -> None:
    async with stack.friend("Linked Nine") as friend:
        reply = await friend.command("enroll", room=friend.private)
    link = reply["card"]["rows"][0][0]["url"]
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(cookie_jar=jar) as first, aiohttp.ClientSession() as second:
        async with first.post(f"{link}/open") as answer:
            assert answer.status == 200
            assert len((await answer.json())["digits"]) == 5
        for path, send in (("open", second.post), ("clip?adult=yes", second.put)):
            async with send(f"{link}/{path}", data=b"clip") as answer:
                assert answer.status == 409
                refused = await answer.json()
                assert refused["refused"] == "link-used"
                assert "/enroll" in refused["text"]
        async with first.get(f"{link}/state?language=ko") as answer:
            assert (await answer.json())["language"] == "ko"
        async with first.put(f"{link}/clip?adult=no", data=b"clip") as answer:
            assert (await answer.json())["refused"] == "adults-only"
        async with first.put(await upload_url(first, link), data=b"not a clip") as answer:
            assert (await answer.json())["stage"] == "checking"
        stage = "checking"
        while stage == "checking":
            async with first.get(f"{link}/state") as answer:
                report = await answer.json()
                stage = report["stage"]
        assert stage == "rejected"
        assert "not a clip we can read" in report["checks"][0]["label"]
        async with first.post(f"{link}/again") as answer:
            assert (await answer.json())["stage"] == "record", "fresh digits on the same link"
