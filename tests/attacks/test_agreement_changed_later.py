"""What somebody agreed to is changed afterwards, or while they read it."""

import io
import json
import zipfile
from pathlib import Path

import aiohttp
import pytest

from bot.app import people
from bot.app.account import export, leave, link
from bot.app.account.profile import load_overview
from bot.app.ports import Address
from bot.chat.agreement_text import agreement_lines, agreement_text
from bot.chat.cards import me
from bot.chat.words import Words
from bot.core.agreement import AgreementText
from tests.attacks.test_erasure import enroll
from tests.contracts.conftest import FOUND, platform_named
from tests.contracts.platforms.web import WebFriend, WebStage
from tests.support.world import world


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("platform", FOUND)
async def test_the_text_is_kept_as_it_was_shown(
    platform: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with world(tmp_path) as w, platform_named(platform).stage(w, tmp_path) as stage:
        mina = await stage.friend("Mina", language)
        owner = await enroll(stage, mina)
        shown = agreement_text(Words(language))
        monkeypatch.setattr("bot.chat.agreement_text.KEYS", ("agreement-none",))  # a later version
        card = await mina.whisper("me")
        told = await mina.press(card, "me-agreement")
        for line in shown.text.split("\n"):
            assert line in told
        assert shown.version in told
        packed = zipfile.ZipFile(io.BytesIO(await export.export(w.app, owner)))
        (exported,) = json.loads(packed.read("walkon.json"))["agreements"]
        assert (exported["language"], exported["text"]) == (language, shown.text)
        await leave.delete(w.app, owner)
        content = b"".join(path.read_bytes() for path in tmp_path.glob("walkon.db*"))
        assert shown.text.split("\n")[0].encode() not in content


@pytest.mark.parametrize("platform", ["telegram", "discord"])
async def test_a_chat_shows_the_text_before_it_takes_a_clip(platform: str, tmp_path: Path) -> None:
    async with world(tmp_path) as w, platform_named(platform).stage(w, tmp_path) as stage:
        shown = (await (await stage.friend("Mina", "ko")).whisper("enroll")).text
        for line in agreement_lines(Words("ko")):
            assert line in shown


async def test_a_page_with_an_older_text_is_refused(tmp_path: Path) -> None:
    async with world(tmp_path) as w, platform_named("web").stage(w, tmp_path) as stage:
        assert isinstance(stage, WebStage)
        mina = await stage.friend("Mina")
        assert isinstance(mina, WebFriend)
        token = (await mina.card("enroll")).links[0].rpartition("/")[2]
        page = f"{stage.url}/capture/{token}"
        jar = aiohttp.CookieJar(unsafe=True)
        async with aiohttp.ClientSession(cookie_jar=jar) as browser:
            async with browser.post(f"{page}/open?language=ko") as answer:
                told = (await answer.json())["agreement"]
            text = AgreementText("ko", "\n".join([*told["lines"], told["declared"]]))
            assert text.version == told["version"]
            for unknown in ("", f"&agreement={'0' * 12}"):
                url = f"{page}/clip?adult=yes&language=ko{unknown}"
                async with browser.put(url, data=b"clip") as answer:
                    assert (await answer.json())["refused"] == "agreement-changed"
            current = f"{page}/clip?adult=yes&language=ko&agreement={told['version']}"
            async with browser.put(current, data=b"clip") as answer:
                answer.raise_for_status()
        async with w.store.read() as t:
            (kept,) = await t.agreements.list_by_person(await stage.person(mina))
        assert kept.shown == text


async def test_linked_accounts_keep_what_either_agreed_to(tmp_path: Path) -> None:
    async with world(tmp_path) as w, platform_named("web").stage(w, tmp_path) as stage:
        owner = await enroll(stage, await stage.friend("Mina"))
        other = (await people.register(w.app, Address("telegram", "9"), "미나", "ko")).id
        code = await link.create_code(w.app, other)
        await link.enter_code(w.app, owner, code)
        stays = await link.join(w.app, owner)
        overview = await load_overview(w.app, stays)
        assert overview.agreement is not None
        assert agreement_lines(Words("en"))[0] in me.agreement_card(overview, Words("en")).lines
