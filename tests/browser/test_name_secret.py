"""A name gets a secret, asks for it, and is signed out, with the keyboard of a real browser."""

import os
from pathlib import Path

from playwright.async_api import Browser, Page, expect

from bot.app import people
from bot.app.account import link
from bot.app.ports import Address
from tests.bot.platforms.web.conftest import Web
from tests.browser.chromium import open_page
from tests.browser.conftest import NARROW, WIDE, Open

SECRET = "a heron stands in the cold river"
PICTURES = os.environ.get("WALKON_TEST_PICTURES")
"""Folder for pictures of the pages, for people who want to look at them."""


async def keep(page: Page, name: str) -> None:
    """Keeps a picture of the page, if somebody wants to look at it."""
    if PICTURES:
        await page.wait_for_timeout(300)
        await page.screenshot(path=Path(PICTURES) / f"{name}.png")


async def protect(page: Page, korean: bool = False) -> None:
    """Sets a secret in the dialog."""
    await page.get_by_role(
        "button", name="이름에 비밀 문구 정하기" if korean else "Give your name a secret"
    ).click()
    await page.keyboard.type(SECRET)
    await keep(page, f"secret-{'ko' if korean else 'en'}")
    await page.keyboard.press("Enter")
    done = "비밀 문구를 저장했어요" if korean else "Secret saved"
    await expect(page.get_by_role("heading", name=done)).to_be_visible()
    await page.get_by_role("button", name="확인" if korean else "Done").click()


async def test_a_name_with_a_secret_asks_for_it(window: Open, web: Web, browser: Browser) -> None:
    mina = await window("Mina")
    await protect(mina)
    await expect(mina.get_by_role("button", name="Your name and its secret")).to_be_visible()
    page = await open_page(browser, locale="en-US")
    await page.goto(web.url)
    await page.keyboard.type("mina")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alert")).to_contain_text("This name has a secret")
    await expect(page.get_by_label("Secret", exact=True)).to_be_focused()
    await page.keyboard.type("a heron")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alert")).to_contain_text("not the secret")
    await keep(page, "sign-in-wrong")
    await page.keyboard.type(SECRET)
    await page.keyboard.press("Enter")
    await expect(page.locator(".whoami b")).to_have_text("Mina")


async def test_another_name_needs_no_secret(window: Open, web: Web, browser: Browser) -> None:
    await protect(await window("미나", NARROW, "ko-KR"), korean=True)
    page = await open_page(browser, locale="ko-KR", viewport={"width": 390, "height": 844})
    await page.goto(web.url)
    await page.keyboard.type("미나")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alert")).to_contain_text("비밀 문구가 있는 이름이에요")
    await keep(page, "sign-in-ko-narrow")
    await page.get_by_label("이름").fill("지호")
    await page.keyboard.press("Enter")
    await expect(page.locator(".whoami b")).to_have_text("지호")


async def test_words_are_made_up_and_can_be_read(window: Open) -> None:
    mina = await window("Mina")
    await mina.get_by_role("button", name="Give your name a secret").click()
    await mina.get_by_role("button", name="Make one up for me").click()
    field = mina.get_by_label("Secret", exact=True)
    await expect(field).to_have_attribute("type", "text")
    assert len((await field.input_value()).split()) == 6
    await keep(mina, "secret-made-up")
    await mina.get_by_role("button", name="Show what is typed").click()
    await expect(field).to_have_attribute("type", "password")
    await field.fill("short")
    await mina.keyboard.press("Enter")
    await expect(mina.get_by_role("alert")).to_contain_text("15 characters or more")


async def test_signing_out_everywhere_closes_every_window(window: Open, web: Web) -> None:
    first, second = await window("Mina"), await window("Mina")
    await first.get_by_role("button", name="Give your name a secret").click()
    await first.get_by_role("button", name="Sign out everywhere").click()
    for page in (first, second):
        await expect(page.get_by_label("Your name", exact=True)).to_be_visible()
    third = await window("Mina")
    await third.get_by_role("button", name="Sign out", exact=True).click()
    await expect(third.get_by_label("Your name", exact=True)).to_be_visible()
    await third.reload()
    await expect(third.get_by_label("Your name", exact=True)).to_be_visible()


async def test_an_account_is_unlinked_in_the_chat(window: Open, web: Web) -> None:
    for size, language, name in ((WIDE, "en-US", "Mina"), (NARROW, "ko-KR", "미나")):
        is_korean = language == "ko-KR"
        page = await window(name, size, language)
        await protect(page, is_korean)
        here = await page.locator('.room:not([data-room="group"])').first.get_attribute("data-room")
        app, address = web.world.app, Address("telegram", f"7{is_korean}")
        person = (await people.register(app, Address("web", str(here)), name, language)).id
        other = (await people.register(app, address, f"{name} T", language)).id
        await link.enter_code(app, person, await link.create_code(app, other))
        await link.join(app, person)
        await page.locator(f'[data-room="{here}"]').click()
        await page.locator(".field").click()
        await page.keyboard.type("/unlink ")
        await page.keyboard.press("Enter")
        card = page.get_by_role("listitem").last
        await expect(card).to_contain_text("내 계정" if is_korean else "Your accounts")
        await keep(page, f"unlink-{language}")
        await card.get_by_role("button", name="Web (").click()
        await keep(page, f"unlink-sure-{language}")
        sure = "네, 할게요" if is_korean else "Yes, do it"
        await card.get_by_role("button", name=sure).click()
        done = "떼어 냈어요" if is_korean else "Unlinked"
        await expect(page.get_by_role("heading", name=done)).to_be_visible()
        await keep(page, f"unlinked-{language}")
