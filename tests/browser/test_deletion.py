"""Deleting everything about oneself in the group chat, as the page shows it."""

from playwright.async_api import expect

from tests.browser.conftest import Open
from tests.browser.test_group_chat import _messages, _room, _writing


async def test_the_receipt_stays_and_nothing_else(window: Open) -> None:
    mina, jo = await window("Mina"), await window("Jo")
    await _writing(mina).fill("the brillozap is mine")
    await mina.keyboard.press("Enter")
    await expect(_messages(jo).filter(has_text="brillozap")).to_be_visible()
    await _writing(mina).fill("/delete")
    await mina.keyboard.press("Enter")
    await mina.get_by_role("button", name="Delete everything").click()
    await mina.get_by_role("button", name="Yes, do it").click()
    receipt = mina.get_by_text("Everything about you is erased")
    await expect(receipt).to_be_visible()
    await expect(_messages(mina).filter(has_text="brillozap")).to_have_count(0)
    await expect(_messages(jo).filter(has_text="brillozap")).to_have_count(0)
    await _writing(mina).fill("hello?")
    await mina.keyboard.press("Enter")
    await expect(mina.get_by_label("Your name")).to_be_visible()
    assert await mina.evaluate("sessionStorage.length") == 0
    await expect(_room(jo, "The group")).to_be_visible()
