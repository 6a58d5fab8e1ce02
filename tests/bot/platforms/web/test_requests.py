"""A request from the first word to the cast's answer, as windows of the group chat see it."""

from bot.app.delivery import deliver
from bot.app.ports import WorkKind
from bot.app.requests import cancel
from bot.chat.contract import Card
from bot.core.ids import RequestId
from tests.bot.platforms.web.conftest import Web
from tests.simulators.web.friend import Friend, text


async def _with_cameo(web: Web, friend: Friend) -> None:
    await web.world.cameo(await web.person(friend))


async def test_answers_to_commands_are_for_one_alone(web: Web) -> None:
    async with web.friend("Mina") as mina, web.friend("Jo") as jo:
        reply = await mina.command("help")
        await jo.listen(0.3)
    assert reply["card"]["title"]
    assert "/cameo" in text(reply["card"])
    assert jo.messages == {}


async def test_a_command_that_there_is_not_is_said_so(web: Web) -> None:
    async with web.friend("지호", "ko") as jiho:
        card = (await jiho.command("nonsense"))["card"]
    assert "nonsense" in text(card)
    assert any("가" <= letter <= "힣" for letter in text(card))


async def test_whoever_has_no_cameo_cannot_be_asked_for(web: Web) -> None:
    async with web.friend("Mina") as mina, web.friend("Jo"):
        await mina.listen(0.3)
        reply = await mina.command("cameo", "surfing a wave with ", await mina.mention("Jo"))
        await web.show()
        assert reply["card"]["tone"] == "bad"
        assert await web.site.rooms.list_messages(mina.group, None, 5) == []


async def test_from_the_question_to_the_yes(web: Web) -> None:
    async with web.friend("Mina") as mina, web.friend("Jo") as jo:
        await mina.listen(0.3)
        await _with_cameo(web, jo)
        await mina.command("cameo", "surfing a wave with ", await mina.mention("Jo"))
        await web.show()
        asked = await jo.card(jo.private, lambda card: "surfing" in text(card), "to be asked")
        shown = await mina.card(mina.group, lambda card: "surfing" in text(card), "the card")
        assert asked.card is not None
        refused = await mina.press(asked.card, "allow", room=mina.private)
        assert refused["card"]["tone"] == "bad"
        await jo.press(asked.card, "allow")
        await web.show()
        before = shown.card
        after = await mina.card(mina.group, lambda card: card != before, "the answer")
        assert after.id == shown.id
        assert after.card is not None
        assert after.card["tone"] == "busy"


async def test_the_same_press_twice_counts_once(web: Web) -> None:
    async with web.friend("Mina") as mina, web.friend("Jo") as jo:
        await mina.listen(0.3)
        await _with_cameo(web, jo)
        command = {"room": mina.group, "name": "cameo"}
        parts = [{"text": "surfing with "}, await mina.mention("Jo")]
        for _ in range(2):
            await mina._socket.send_json({"do": "command", "id": "same", "parts": parts, **command})
        await mina._until(lambda: "same" in mina._replies, "an answer")
        await mina.command("help")
        await web.show()
        assert len(await web.site.rooms.list_messages(mina.group, None, 5)) == 1


async def test_an_export_is_fetched_once(web: Web) -> None:
    async with web.friend("Mina") as mina:
        await mina.command("help")
        reply = await mina.command("export", room=mina.private)
        file = reply["file"]
        status, content = await mina.fetch(file["url"])
        assert (status, content[:2]) == (200, b"PK")
        assert (await mina.fetch(file["url"]))[0] == 410


async def test_the_language_command_and_the_page_agree(web: Web) -> None:
    async with web.friend("Mina") as mina:
        await mina._socket.send_json({"do": "language", "id": "1", "language": "ko"})
        card = (await mina.command("nonsense"))["card"]
    assert any("가" <= letter <= "힣" for letter in text(card))


async def test_somebody_who_never_typed_anything_is_asked_in_the_language_of_their_page(
    web: Web,
) -> None:
    async with web.friend("Mina") as mina, web.friend("지호", "ko") as jiho:
        await mina.listen(0.3)
        await _with_cameo(web, jiho)
        await mina.command("cameo", "surfing a wave with ", await mina.mention("지호"))
        await web.show()
        asked = await jiho.card(jiho.private, lambda card: True, "to be asked")
    assert asked.card is not None
    assert any("가" <= letter <= "힣" for letter in asked.card["title"])


async def test_a_post_whose_outcome_nobody_knows_shows_what_is_true_now(web: Web) -> None:
    """A worker dies after posting; by the time another comes, there is more to tell."""
    async with web.friend("Mina") as mina, web.friend("Jo") as jo:
        await _with_cameo(web, jo)
        await mina.command("cameo", "surfing a wave with ", await mina.mention("Jo"))
        (posted,) = [v for v in await web.world.waiting(WorkKind.SHOW) if await _in_group(web, v)]
        claim = await web.world.claim(WorkKind.SHOW, posted)
        assert claim is not None
        begun = await deliver.begin(web.world.app, posted, claim.epoch)
        assert begun is not None
        assert await deliver.begin_post(web.world.app, begun)
        address = begun.message.address
        await web.surface.post(address, Card("as it was"), begun.message.id)
        await web.world.finish(claim)
        await cancel.cancel(web.world.app, await web.person(mina), RequestId(begun.message.subject))
        await web.show()
        (message,) = await web.site.rooms.list_messages(mina.group, None, 5)
    assert message.card is not None
    assert message.card["title"] != "as it was"


async def _in_group(web: Web, view: str) -> bool:
    async with web.world.store.read() as t:
        message = await t.messages.get(view)
    return message is not None and message.person is None
