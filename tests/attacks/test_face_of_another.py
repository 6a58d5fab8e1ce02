"""Somebody enrolls with a face that is somebody else's: nobody can use it, the other one hears of
it, and the two people concerned cannot decide it by themselves."""

import io
import zipfile

import pytest

from bot.app import file_names, people
from bot.app.account import export, leave, link, profile
from bot.app.enrollment import enroll, held, inspect
from bot.app.enrollment.capture_view import EnrollmentStage
from bot.app.messages.view_models import EnrollmentView, FaceView
from bot.app.ports import Address, MessageKind, WorkKind
from bot.core.cameo import Cameo, CameoState
from bot.core.errors import NoConsent, NotFound, NotYours
from bot.core.ids import CameoId, PersonId
from bot.core.policy import Policy
from tests.support.agreed import AGREED
from tests.support.world import World


async def impersonate(w: World, thief: PersonId, face_of: CameoId) -> tuple[CameoId, str, str]:
    """A clip of `thief` that would be accepted, but shows the face of somebody's cameo."""
    capture = await enroll.begin(w.app, thief)
    opened = await enroll.open_link(w.app, capture.token, None)
    await enroll.receive(w.app, capture.token, opened.secret, b"selfie", AGREED)
    cameo = opened.cameo.id
    claim = await w.claim(WorkKind.INSPECT, cameo)
    assert claim is not None
    await inspect.start(w.app, cameo, claim.epoch)
    for name in (file_names.kit(cameo), file_names.still(cameo)):
        await w.app.files.write(name, [thief], b"kit")
    await inspect.finish(w.app, cameo, claim.epoch, True, (), None, held_for=face_of)
    await w.finish(claim)
    return cameo, capture.token, opened.secret


async def current(w: World, person: PersonId) -> Cameo:
    async with w.store.read() as t:
        cameo = await t.cameos.find_current(person)
    assert cameo is not None
    return cameo


async def state(w: World, cameo: CameoId) -> CameoState | None:
    async with w.store.read() as t:
        stored = await t.cameos.get(cameo)
    return None if stored is None else stored.state


async def test_it_is_held_back_and_the_other_owner_hears_of_it(w: World) -> None:
    mina, max_ = await w.person("Mina"), await w.person("Max", cameo=False)
    original = await current(w, mina)
    cameo, token, secret = await impersonate(w, max_, original.id)
    await w.live()
    assert await state(w, cameo) is CameoState.HELD
    with pytest.raises(NoConsent, match="own-cameo-none"):
        await w.ask(max_, await w.place(), max_)
    assert w.seen(MessageKind.FACE, cameo, mina) == FaceView(("web",), True, False)
    told = w.seen(MessageKind.ENROLLMENT, cameo, max_)
    assert isinstance(told, EnrollmentView)
    assert (told.problem, told.still) == ("face-held", None)
    page = await enroll.get_status(w.app, token, secret)
    assert (page.stage, page.still) == (EnrollmentStage.REJECTED, None)
    # Whose face it is is nowhere in what the other one can read.
    person = await profile.load_overview(w.app, max_)
    assert person.policy is None
    packed = zipfile.ZipFile(io.BytesIO(await export.export(w.app, max_)))
    exported = b"".join(packed.read(name) for name in packed.namelist())
    assert original.id.encode() not in exported
    assert mina.encode() not in exported


async def test_only_the_owner_of_the_face_reports_it(w: World) -> None:
    mina, max_ = await w.person("Mina"), await w.person("Max", cameo=False)
    cameo, _, _ = await impersonate(w, max_, (await current(w, mina)).id)
    for stranger in (max_, await w.person("Sol")):
        with pytest.raises(NotYours, match="not-your-cameo"):
            await held.dispute(w.app, stranger, cameo)
    await held.dispute(w.app, mina, cameo)
    await w.live()
    assert w.seen(MessageKind.FACE, cameo, mina) == FaceView(("web",), True, True)
    assert await state(w, cameo) is CameoState.HELD  # what an owner says decides nothing
    (listed,) = await held.list_held(w.app)
    assert (listed.id, listed.problem) == (cameo, "face-disputed")


async def test_the_operator_allows_twins(w: World) -> None:
    mina, max_ = await w.person("Mina"), await w.person("Max", cameo=False)
    cameo, _, _ = await impersonate(w, max_, (await current(w, mina)).id)
    await held.decide(w.app, cameo, allow=True)
    await w.live()
    active = await current(w, max_)
    assert (active.id, active.policy, active.problem) == (cameo, Policy(max_), "")
    assert w.seen(MessageKind.FACE, cameo, mina) == FaceView((), False, False)
    with pytest.raises(NotFound, match="face-decided"):
        await held.decide(w.app, cameo, allow=False)
    with pytest.raises(NotFound, match="face-decided"):
        await held.dispute(w.app, mina, cameo)


async def test_the_operator_refuses_and_nothing_is_kept(w: World) -> None:
    mina, max_ = await w.person("Mina"), await w.person("Max", cameo=False)
    cameo, _, _ = await impersonate(w, max_, (await current(w, mina)).id)
    await held.decide(w.app, cameo, allow=False)
    assert await state(w, cameo) is CameoState.REJECTED
    assert {file_names.kit(cameo), file_names.still(cameo)} <= set(await w.waiting(WorkKind.ERASE))
    await w.live()
    told = w.seen(MessageKind.ENROLLMENT, cameo, max_)
    assert isinstance(told, EnrollmentView)
    assert told.problem == "face-refused"


async def test_a_cameo_in_use_stays_while_another_face_is_held(w: World) -> None:
    """Otherwise a wrong match would take away what its owner had."""
    mina, max_ = await w.person("Mina"), await w.person("Max")
    own = await current(w, max_)
    cameo, _, _ = await impersonate(w, max_, (await current(w, mina)).id)
    assert await current(w, max_) == own
    await held.decide(w.app, cameo, allow=True)
    assert await current(w, max_) != own
    assert (await current(w, max_)).policy == Policy(max_)


async def test_a_face_whose_owner_left_holds_nobody_back(w: World) -> None:
    mina, max_ = await w.person("Mina"), await w.person("Max", cameo=False)
    original = (await current(w, mina)).id
    await leave.delete(w.app, mina)
    cameo, _, _ = await impersonate(w, max_, original)
    assert await state(w, cameo) is CameoState.ACTIVE


async def test_joining_the_accounts_ends_it(w: World) -> None:
    mina = await w.person("Mina")
    other = (await people.register(w.app, Address("telegram", "7"), "미나", "ko")).id
    cameo, _, _ = await impersonate(w, other, (await current(w, mina)).id)
    await link.enter_code(w.app, mina, await link.create_code(w.app, other))
    assert await link.join(w.app, mina) == mina
    await w.live()
    assert await held.list_held(w.app) == []
    assert w.seen(MessageKind.FACE, cameo, mina) == FaceView((), False, False)
