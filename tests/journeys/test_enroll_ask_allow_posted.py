"""Mina enrolls and says who may ask; Jun asks; she allows it; the clip is posted."""

import asyncio
from pathlib import Path

import aiohttp
import pytest

from render.isolation.child import Child
from render.marking.verify import verify_file
from render.models.store import ModelStore
from render.perception.media import probe
from render.tasks import write_sample_in
from tests.journeys.stories import allow, has, posted
from tests.simulators.web.friend import Card, text
from tests.support.capture_page import upload_url
from tests.support.stack import Stack


@pytest.mark.slow
async def test_from_a_selfie_clip_to_a_posted_clip(
    stack: Stack, models: ModelStore, tmp_path: Path
) -> None:
    async with stack.friend("Mina Park") as mina:
        async with stack.friend("Jun Park") as jun:
            refused = await jun.command("cameo", "on Mars ", await jun.mention("Mina Park"))
            assert "no cameo yet, or it is not open" in text(refused["card"])

        reply = await mina.command("enroll", room=mina.private)
        link = reply["card"]["rows"][0][0]["url"]
        # Her window listens meanwhile, or the server takes it for gone.
        report, enrolled = await asyncio.gather(
            enroll(link, models, tmp_path),
            mina.card(mina.private, has("set-audience"), "to be enrolled"),
        )
        assert report["stage"] == "done", report
        assert all(check["passed"] for check in report["checks"])

        async with stack.friend("Jun Park") as jun:
            refused = await jun.command("cameo", "on Mars ", await jun.mention("Mina Park"))
            assert refused["card"]["tone"] == "bad", "nobody may ask before she says who may"
            await mina.press(enrolled.card or {}, "set-audience", "everyone")

            named = await jun.mention("Mina Park")
            asked = await jun.command("cameo", "Mina on Mars ", named, " format:tall")
            assert asked["card"] is None
            await allow(mina, "Mina on Mars")
            clip = await posted(mina, mina.group, "Mina on Mars")

            status, content = await mina.fetch((clip.card or {})["media"]["url"])
            assert status == 200
            file = tmp_path / "posted.mp4"
            file.write_bytes(content)
            shown = probe(file)
            assert (shown.width, shown.height) == (180, 320)
            found = verify_file(file)
            assert found.clip_id is not None
            assert f"{found.clip_id[:4]}-{found.clip_id[4:]}" in text(clip.card or {})
            assert found.credentials.clip_id == found.clip_id


async def enroll(link: str, models: ModelStore, folder: Path) -> Card:
    """Opens the capture page's link, answers its challenge, waits for the report."""
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as browser:
        async with browser.post(f"{link}/open") as answer:
            challenge = await answer.json()
        clip = folder / "selfie.mp4"
        with Child() as child:
            # Not here: the windows have to answer the server meanwhile, however long it takes.
            await asyncio.to_thread(
                write_sample_in,
                child,
                "sunny",
                challenge["digits"],
                tuple(challenge["turns"]),
                models.folder,
                clip,
            )
        async with browser.put(await upload_url(browser, link), data=clip.read_bytes()) as answer:
            state: Card = await answer.json()
        while state["stage"] == "checking":
            async with browser.get(f"{link}/state") as answer:
                state = await answer.json()
        return state
