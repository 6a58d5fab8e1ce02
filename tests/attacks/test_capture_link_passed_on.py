"""Somebody passes their own capture link on to a friend, who films themselves: the page did not say
that the face would belong to whoever asked for the link."""

from pathlib import Path

import pytest

from bot.app import people
from bot.app.enrollment import enroll
from bot.app.ports import Address
from bot.chat.words import Words
from bot.platforms.web import capture
from bot.platforms.web.capture.state import enrollment_for_browser
from tests.support.world import World


@pytest.mark.parametrize("language", ["en", "ko"])
async def test_the_page_says_whose_the_face_will_be(w: World, language: str) -> None:
    address = Address("telegram", "7")
    # The name of the friend, which anybody can choose; the username is their own.
    mallory = await people.register(w.app, address, "Mina", "en", "mallory_x")
    link = await enroll.begin(w.app, mallory.id)
    opened = await enroll.open_link(w.app, link.token, None)
    shown = enrollment_for_browser(opened, Words(language))
    assert "Mina" in str(shown["whose"])
    assert "telegram @mallory_x" in str(shown["whose"])
    later = await enroll.get_status(w.app, link.token, opened.secret)
    assert enrollment_for_browser(later, Words(language))["whose"] == shown["whose"]


def test_the_page_shows_it() -> None:
    page = (Path(capture.__file__).parent / "static" / "capture.js").read_text("utf-8")
    assert page.index("state.whose") < page.index("state.agreement.declared")
