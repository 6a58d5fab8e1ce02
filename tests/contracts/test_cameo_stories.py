"""Becoming a cameo, what admins settle, who cannot be written to, what can be seen, leaving."""

import re

import pytest

from bot.app import file_names
from bot.app.enrollment import enroll, held, inspect
from bot.app.ports import WorkKind
from bot.core.ids import CameoId
from bot.core.place import PlaceKind
from bot.core.policy import Audience
from bot.core.request import RequestState
from tests.contracts.friend import Shown, Stage
from tests.contracts.test_request_stories import (
    CLIP,
    SURFING,
    Three,
    asked,
    has,
    posted,
    three,
    words,
)
from tests.support.agreed import AGREED

CLIP_ID = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b")


async def film(stage: Stage, shown: Shown, face_of: CameoId | None = None) -> None:
    """Somebody opens the link of a card and sends a clip, which is accepted, or shows the face of
    another cameo. What happens on the
    camera page itself is the same for every platform, and has tests of its own."""
    w = stage.w
    (link,) = [one for one in shown.links if "/capture/" in one]
    token = link.rpartition("/")[2]
    opened = await enroll.open_link(w.app, token, None)
    await enroll.receive(w.app, token, opened.secret, b"selfie", AGREED)
    claim = await w.claim(WorkKind.INSPECT, opened.cameo.id)
    assert claim is not None
    begun = await inspect.start(w.app, CameoId(claim.subject), claim.epoch)
    assert begun is not None
    for name in (file_names.kit(begun.id), file_names.still(begun.id)):
        await w.app.files.write(name, [begun.owner], b"kit")
    await inspect.finish(w.app, begun.id, claim.epoch, True, (), None, face_of)
    await w.finish(claim)
    await stage.show()


async def test_becoming_a_cameo_and_opening_it_to_everybody(stage: Stage) -> None:
    t = await three(stage)
    await film(stage, await t.sol.card("enroll"))
    report = await asked(t.sol, "set-audience")
    assert "Nobody but you can ask" in report.text
    assert "everyone" in report.options["set-audience"]
    assert "Not everybody you named" in await t.jun.type("cameo", SURFING, t.sol)
    await t.sol.press(report, "set-audience", "everyone")
    assert await t.jun.type("cameo", SURFING, t.sol) == ""
    await stage.show()
    assert "Jun would like you in a clip" in (await asked(t.sol)).text


async def test_a_new_cameo_is_opened_to_a_group_by_its_name_and_the_card_says_so(
    stage: Stage,
) -> None:
    t = await three(stage)
    await film(stage, await t.sol.card("enroll"))
    report = await asked(t.sol, "set-audience")
    fixed = {audience.value for audience in Audience}
    (group,) = [value for value in report.options["set-audience"] if value not in fixed]
    assert "place" not in report.options["set-audience"]
    await t.sol.press(report, "set-audience", group)
    assert await t.jun.type("cameo", SURFING, t.sol) == ""
    await stage.show()
    shown = await asked(t.sol, "set-audience")
    assert "Anybody in the groups you picked" in shown.text
    async with stage.w.store.read() as tx:
        cameo = await tx.cameos.find_current(await stage.person(t.sol))
        assert cameo is not None
        (place,) = cameo.policy.places
        stored = await tx.places.get(place)
    assert stored is not None
    assert stored.kind is PlaceKind.GROUP
    assert stored.name in shown.text


async def test_the_face_of_somebody_else_is_held_back_and_reported(stage: Stage) -> None:
    t = await three(stage)
    async with stage.w.store.read() as tx:
        original = await tx.cameos.find_current(await stage.person(t.mina))
    assert original is not None
    await film(stage, await t.sol.card("enroll"), original.id)
    assert "Somebody already has this face" in words(await t.sol.private())
    assert "Mina" not in (await t.sol.private())[-1].text
    heard = await asked(t.mina, "face-not-mine")
    assert "Somebody enrolled with your face" in heard.text
    assert "Sol" not in heard.text
    assert "/link" in await t.mina.press(heard, "face-mine")
    await t.mina.press(heard, "face-not-mine")
    await stage.show()
    assert "You said that it is not you" in words(await t.mina.private())
    assert "Not everybody you named" in await t.jun.type("cameo", SURFING, t.sol)
    (waiting,) = await held.list_held(stage.w.app)
    await held.decide(stage.w.app, waiting.id, allow=False)
    await stage.show()
    assert "decided so" in words(await t.sol.private())
    assert "This is decided" in words(await t.mina.private())


async def test_admins_switch_clips_off_and_on(stage: Stage) -> None:
    t = await three(stage)
    assert "Only the admins" in await t.sol.type("place", "off")
    await stage.admin(t.jun)
    assert "switched off here" in await t.jun.type("place", "off")
    assert "switched clips off" in await t.sol.type("cameo", SURFING, t.mina)
    assert "switched off here" in await t.sol.type("place")
    await t.jun.type("place", "on")
    await t.asks(t.mina)
    assert await t.state() is RequestState.CASTING


async def test_admins_set_a_quota_and_who_may_ask(stage: Stage) -> None:
    t = await three(stage)
    await stage.admin(t.jun)
    assert "At most one request" in await t.jun.type("place", "quota 1")
    await t.asks(t.mina)
    assert "One clip was asked for here" in await t.sol.type("cameo", SURFING, t.mina)
    await t.jun.type("place", "quota none")
    assert "Only admins may ask" in await t.jun.type("place", "who admins")
    assert "Only the admins may ask" in await t.sol.type("cameo", SURFING, t.mina)
    assert await t.jun.type("cameo", SURFING, t.mina) == ""


async def test_admins_choose_the_look(stage: Stage) -> None:
    t = await three(stage)
    await stage.admin(t.jun)
    assert "looks like noir" in await t.jun.type("place", "look noir")
    await t.asks(t.mina)
    async with stage.w.store.read() as tx:
        (request,) = await tx.requests.list_by_asker(await stage.person(t.sol))
    assert request.scene.look == "noir"


@pytest.mark.parametrize("yes", [True, False])
async def test_an_admin_looks_before_anything_is_posted(stage: Stage, yes: bool) -> None:
    t = await three(stage)
    await stage.admin(t.jun)
    assert "Jun looks at every" in await t.jun.type("place", "review on")
    await t.asks(t.mina)
    await t.mina.press(await asked(t.mina), "allow")
    await t.live()
    assert await t.state() is RequestState.REVIEW
    assert not (await t.card()).clip
    look = await asked(t.jun, "post")
    assert look.clip
    await t.jun.press(look, "post" if yes else "stop")
    await t.live()
    assert (await t.card()).clip is yes
    if yes:
        assert await t.state() is RequestState.POSTED
        return
    assert await t.state() is RequestState.REFUSED
    assert "It will not be posted" in words(await t.sol.private())
    assert "Jun" not in words(await t.sol.private())


async def test_who_cannot_be_written_to_is_asked_all_the_same(stage: Stage) -> None:
    sol, mina = await stage.friend("Sol"), await stage.friend("Mina", closed=True)
    await stage.w.cameo(await stage.person(mina))
    assert await sol.type("cameo", SURFING, mina) == ""
    await stage.show()
    question = next(one for one in await mina.found() if has(one, "allow"))
    assert "Sol would like you in a clip" in question.text
    await mina.press(question, "allow")
    await Three(stage, sol, mina, mina).live()
    clips = [one for one in await sol.group() if one.clip]
    assert [await sol.file(one) for one in clips] == [CLIP]


async def test_whose_yes_stands_behind_a_clip(stage: Stage) -> None:
    t = await posted(stage)
    card = await t.card()
    told = await t.jun.press(card, "verify")
    assert "Asked for by Sol" in told
    assert "Mina, who allowed exactly this scene" in told
    found = CLIP_ID.search(card.text)
    assert found is not None
    assert "Mina, who allowed exactly this scene" in await t.jun.type("verify", found[0])
    await t.mina.type("freeze")
    assert "taken back since" in await t.jun.type("verify", found[0])


async def test_somebody_else_remixes(stage: Stage) -> None:
    t = await posted(stage)
    await t.jun.press(await t.card(), "remix", "Mina dancing on Mars")
    await t.live()
    question = await asked(t.mina)
    assert "Jun would like you in a clip" in question.text
    assert "dancing on Mars" in question.text
    assert len(stage.w.frames) == 1
    await t.mina.press(question, "allow")
    await t.live()
    assert [one.clip for one in await t.sol.group()] == [True, True]


async def test_everything_that_can_be_looked_at(stage: Stage) -> None:
    t = await posted(stage)
    for command, line in {
        "help": "/cameo",
        "privacy": "Encrypted with a key of your own",
        "me": "Ready.",
        "permissions": "No standing yes",
        "history": "surfing a giant wave with Mina",
        "rehearse": "your own rules answer",
    }.items():
        told = await t.mina.type(command)
        assert line in told, f"/{command} says {told}"


async def test_leaving(stage: Stage) -> None:
    t = await posted(stage)
    sure = await t.mina.card("delete")
    assert "cannot be undone" in sure.text
    assert "is erased" in await t.mina.press(sure, "delete")
    await t.live()
    (card,) = await t.sol.group()
    assert not card.clip
    assert "taken back" in card.text
    assert "Sol would like" not in words(await t.mina.private())
    assert "no cameo" in await t.mina.type("me")
