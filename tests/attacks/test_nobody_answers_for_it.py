"""Somebody asks who holds their face and how to reach them, and what else it is used for: on every
platform, on the page that films them, and on the page of a clip."""

import re
from dataclasses import replace
from pathlib import Path

import aiohttp
import pytest

from bot.app.enrollment import enroll
from bot.chat.agreement_text import agreement_text
from bot.chat.operator_lines import list_operator_lines
from bot.chat.words import Words
from bot.cli import doctor
from bot.core.operator_contact import OperatorContact
from bot.platforms.web.watch.routes import render_page
from bot.settings import BadSetting, read_settings
from bot.wiring import CommandContext
from tests.bot.platforms.web.conftest import Web
from tests.contracts.friend import Stage
from tests.support.operator import OPERATOR

ROOT = Path(__file__).parents[2]
MATCHED = {"en": "compared with", "ko": "비교"}


def expected() -> set[str]:
    return {OPERATOR.name, OPERATOR.contact, OPERATOR.address, OPERATOR.notice}


def unescaped(text: str) -> str:
    """Without what a platform puts before characters that mean something to it."""
    return text.replace("\\", "")


@pytest.mark.parametrize("language", ["en", "ko"])
async def test_privacy_says_it_on_every_platform(stage: Stage, language: str) -> None:
    friend = await stage.friend("Mina", language)
    said = unescaped((await friend.card("privacy")).text)
    assert {part for part in expected() if part not in said} == set()
    assert MATCHED[language] in said


@pytest.mark.parametrize("language", ["en", "ko"])
async def test_the_camera_page_says_it(web: Web, language: str) -> None:
    link = await enroll.begin(web.world.app, await web.world.person("Mina", cameo=False))
    url = f"{web.url}/capture/{link.token}/open?language={language}"
    async with aiohttp.ClientSession() as http, http.post(url) as answer:
        state = await answer.json()
    assert state["operator"] == list(list_operator_lines(Words(language), OPERATOR))


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("clip", ["K7Q2M9XD", None])
def test_the_page_of_a_clip_says_it_and_that_of_none_too(language: str, clip: str | None) -> None:
    page = render_page(Words(language), "key", clip, OPERATOR)
    assert {part for part in expected() if part not in page} == set()


def test_addresses_are_links_and_nothing_else_is() -> None:
    page = render_page(Words("en"), "key", None, OPERATOR)
    assert f'<a href="mailto:{OPERATOR.contact}"' in page
    assert f'<a href="{OPERATOR.notice}"' in page
    bad = OperatorContact("<b>x</b>", "javascript:alert(1)", 'a@b.c"onclick="x', "https://x/'y")
    page = render_page(Words("en"), "key", None, bad)
    assert "<b>" not in page
    assert 'href="javascript' not in page
    assert not re.search(r"<a [^>]*onclick", page)


@pytest.mark.parametrize(
    "operator", [OperatorContact(), replace(OPERATOR, contact=""), replace(OPERATOR, name="")]
)
def test_where_nobody_is_named_that_is_said(operator: OperatorContact) -> None:
    for language in ("en", "ko"):
        words = Words(language)
        assert list_operator_lines(words, operator) == (words("operator-none"),)


@pytest.mark.parametrize(
    ("environment", "good"),
    [
        ({}, True),
        ({"WALKON_PUBLIC_URL": "https://cameo.example"}, False),
        ({"WALKON_TELEGRAM_TOKEN": "1:x"}, False),
        ({"WALKON_DISCORD_TOKEN": "x"}, False),
        ({"WALKON_DISCORD_TOKEN": "x", "WALKON_OPERATOR_NAME": "Mina"}, False),
        (
            {
                "WALKON_DISCORD_TOKEN": "x",
                "WALKON_OPERATOR_NAME": "Mina",
                "WALKON_OPERATOR_CONTACT": "mina@cameo.example",
            },
            True,
        ),
    ],
)
def test_doctor_misses_it_where_others_use_it(
    environment: dict[str, str], good: bool, tmp_path: Path
) -> None:
    settings = read_settings({"WALKON_HOME": str(tmp_path), **environment})
    found = list(doctor._operator(CommandContext(settings), Words("en")))
    assert [finding[0] for finding in found] == [good]


def test_what_is_set_stays_on_one_line_and_is_short() -> None:
    read = read_settings({"HOME": "/x", "WALKON_OPERATOR_NAME": " Mina\n\nKim "})
    assert read.operator.name == "Mina Kim"
    for name, value in (("NAME", "x" * 301), ("NOTICE", "javascript:alert(1)")):
        with pytest.raises(BadSetting):
            read_settings({"HOME": "/x", f"WALKON_OPERATOR_{name}": value})


def test_wherever_consent_is_asked_the_matching_is_told() -> None:
    page = (ROOT / "bot/platforms/web/capture/static/capture.js").read_text("utf-8")
    assert "...state.agreement.lines" in page  # the page shows the text of the catalogue
    for language, told in MATCHED.items():
        words = Words(language)
        asked = [agreement_text(words).text, words("privacy-3")]
        assert all(told in sentence for sentence in asked), language


def test_nobody_says_that_faces_are_used_for_nothing_else() -> None:
    pages = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("bot/**/*.ftl")]
    pages += ROOT.glob("bot/platforms/web/**/*.js")
    false = (
        "said yes to, and nothing else",
        "For one thing: clips",
        "클립에만 써요",
        "클립에만 쓰",
    )
    found = [
        (path.name, text)
        for path in pages
        if path.name != "CHANGELOG.md"
        for text in false
        if text in path.read_text("utf-8")
    ]
    assert found == []
