"""A worker whose claim ran out, as on a laptop that slept, comes back: it erased the kit that
another worker had accepted meanwhile."""

from datetime import timedelta

import pytest

from bot.app import file_names
from bot.app.enrollment import enroll, fit, inspect
from bot.app.ports import Claim, WorkKind
from bot.core.cameo import Cameo, CameoState, Finding
from bot.core.ids import CameoId
from tests.support.agreed import AGREED
from tests.support.world import World

GOOD, BAD = (Finding("digits", True),), (Finding("digits", False),)
LONG = timedelta(hours=1)


async def taken_over(w: World, kind: WorkKind, cameo: CameoId) -> tuple[Claim, Claim]:
    """The claim of a worker that was away for too long, and of the one that took over."""
    late = await w.claim(kind, cameo)
    w.later(LONG)
    await w.claims.release_expired(w.now)
    current = await w.claim(kind, cameo)
    assert late is not None
    assert current is not None
    return late, current


async def make_kit(w: World, cameo: Cameo) -> None:
    for name in (file_names.kit(cameo.id), file_names.still(cameo.id)):
        await w.app.files.write(name, [cameo.owner], b"made of the clip")


async def has_kit(w: World, cameo: Cameo) -> bool:
    try:
        await w.app.files.read(file_names.kit(cameo.id), [cameo.owner])
    except LookupError:
        return False
    return True


@pytest.fixture
async def sent(w: World) -> Cameo:
    """A cameo whose clip waits for its inspection."""
    link = await enroll.begin(w.app, await w.person("Mina", cameo=False))
    opened = await enroll.open_link(w.app, link.token, None)
    await enroll.receive(w.app, link.token, opened.secret, b"selfie", AGREED)
    return opened.cameo


@pytest.mark.parametrize("early", [True, False], ids=["before the other", "after the other"])
async def test_an_inspection_that_ends_too_late_erases_nothing(
    w: World, sent: Cameo, early: bool
) -> None:
    late, current = await taken_over(w, WorkKind.INSPECT, sent.id)
    assert await inspect.start(w.app, sent.id, current.epoch) is not None
    if early:
        await inspect.finish(w.app, sent.id, late.epoch, True, GOOD)
        await w.tidy()
        assert await w.app.files.read(file_names.upload(sent.id), [sent.owner]) == b"selfie"
    await make_kit(w, sent)
    await inspect.finish(w.app, sent.id, current.epoch, True, GOOD)
    if not early:
        await inspect.finish(w.app, sent.id, late.epoch, True, GOOD)
    await w.tidy()
    async with w.store.read() as t:
        cameo = await t.cameos.get(sent.id)
    assert cameo is not None
    assert cameo.state is CameoState.ACTIVE
    assert await has_kit(w, sent)


async def test_a_late_kit_of_a_refused_clip_is_erased(w: World, sent: Cameo) -> None:
    late, current = await taken_over(w, WorkKind.INSPECT, sent.id)
    assert await inspect.start(w.app, sent.id, current.epoch) is not None
    await inspect.finish(w.app, sent.id, current.epoch, False, BAD)
    await make_kit(w, sent)
    await inspect.finish(w.app, sent.id, late.epoch, True, GOOD)
    await w.tidy()
    assert not await has_kit(w, sent)


@pytest.mark.parametrize("end", ["start", "finish"])
async def test_a_fitting_that_ends_too_late_erases_nothing(w: World, end: str) -> None:
    mina = await w.person("Mina")
    async with w.store.begin() as t:
        cameo = await t.cameos.find_current(mina)
        assert cameo is not None
        await fit.add(t, cameo)
    late, _ = await taken_over(w, WorkKind.FIT_VOICE, cameo.id)
    if end == "start":
        assert await fit.start(w.app, cameo.id, late.epoch) is None
    else:
        await fit.finish(w.app, cameo.id, late.epoch, done=True)
    await w.tidy()
    assert await has_kit(w, cameo)
