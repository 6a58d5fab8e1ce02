"""Promise 9: what cannot be verified is not enrolled; what is refused names its rule, and nothing
is lost by it."""

from datetime import timedelta

import pytest

from bot.app import file_names
from bot.app.account import policy, profile
from bot.app.enrollment import enroll, inspect
from bot.app.enrollment.capture_view import EnrollmentStage
from bot.app.messages.view_models import EnrollmentView
from bot.app.ports import MessageKind, WorkKind
from bot.app.requests import ask, consents
from bot.core.cameo import FACE_CHANGED, CameoState, Finding
from bot.core.content import ContentKind as Content
from bot.core.errors import LimitReached, NoConsent, Refusal, Unsuitable, WrongState
from bot.core.ids import CameoId, PersonId
from bot.core.policy import Audience, Policy
from bot.core.request import RequestState
from tests.support.agreed import AGREED
from tests.support.world import World

BAD = (Finding("digits", False, "12", "49217", None, "digits-not-heard"),)
GOOD = (Finding("digits", True),)


async def _sent(w: World, person: PersonId) -> tuple[str, str, CameoId]:
    link = await enroll.begin(w.app, person)
    opened = await enroll.open_link(w.app, link.token, None)
    await enroll.receive(w.app, link.token, opened.secret, b"selfie", AGREED)
    return link.token, opened.secret, opened.cameo.id


async def _inspect(
    w: World, cameo: CameoId, accepted: bool, same_face_as: CameoId | None = None
) -> None:
    claim = await w.claim(WorkKind.INSPECT, cameo)
    assert claim is not None
    begun = await inspect.start(w.app, cameo, claim.epoch)
    assert begun is not None
    assert await w.app.files.read(file_names.upload(begun.id), [begun.owner]) == b"selfie"
    if accepted:
        await w.app.files.write(file_names.kit(begun.id), [begun.owner], b"kit")
        await w.app.files.write(file_names.still(begun.id), [begun.owner], b"still")
    await inspect.finish(
        w.app, cameo, claim.epoch, accepted, GOOD if accepted else BAD, same_face_as
    )
    await w.finish(claim)


async def test_a_clip_that_answers_the_challenge_becomes_a_cameo(w: World) -> None:
    mina = await w.person("Mina", cameo=False)
    token, secret, cameo = await _sent(w, mina)
    assert (await enroll.get_status(w.app, token, secret)).stage is EnrollmentStage.CHECKING
    await _inspect(w, cameo, accepted=True)
    await w.live()
    done = await enroll.get_status(w.app, token, secret)
    assert done.stage is EnrollmentStage.DONE
    assert done.person.adult_at == w.now
    assert isinstance(w.seen(MessageKind.ENROLLMENT, cameo, mina), EnrollmentView)
    assert (await w.ask(mina, await w.place(), mina)).state is RequestState.QUEUED
    with pytest.raises(LookupError):  # only the kit is kept
        await w.app.files.read(file_names.upload(done.cameo.id), [mina])


async def test_a_clip_that_does_not_is_none_and_can_be_taken_again(w: World) -> None:
    mina = await w.person("Mina", cameo=False)
    token, secret, cameo = await _sent(w, mina)
    await _inspect(w, cameo, accepted=False)
    rejected = await enroll.get_status(w.app, token, secret)
    assert rejected.stage is EnrollmentStage.REJECTED
    assert rejected.cameo.findings == BAD
    with pytest.raises(NoConsent, match="own-cameo-none"):
        await w.ask(mina, await w.place(), mina)
    fresh = await enroll.retry(w.app, token, secret)
    assert fresh.stage is EnrollmentStage.RECORD
    assert fresh.cameo.challenge != rejected.cameo.challenge
    await enroll.receive(w.app, token, secret, b"selfie", AGREED)
    await _inspect(w, fresh.cameo.id, accepted=True)
    assert (await enroll.get_status(w.app, token, secret)).stage is EnrollmentStage.DONE


async def test_a_clip_that_cannot_be_read(w: World) -> None:
    mina = await w.person("Mina", cameo=False)
    token, secret, cameo = await _sent(w, mina)
    claim = await w.claim(WorkKind.INSPECT, cameo)
    assert claim is not None
    await inspect.start(w.app, cameo, claim.epoch)
    await inspect.reject_unreadable(w.app, cameo, claim.epoch, "media-too-long", {"limit": 30})
    shown = await enroll.get_status(w.app, token, secret)
    assert (shown.stage, shown.cameo.problem) == (EnrollmentStage.REJECTED, "media-too-long")
    assert shown.cameo.problem_data == (("limit", 30),)


async def test_only_adults(w: World) -> None:
    mina = await w.person("Mina", cameo=False)
    link = await enroll.begin(w.app, mina)
    opened = await enroll.open_link(w.app, link.token, None)
    with pytest.raises(Refusal, match="adults-only"):
        await enroll.receive(w.app, link.token, opened.secret, b"selfie", None)
    with pytest.raises(LookupError):
        await w.app.files.read(file_names.upload(opened.cameo.id), [mina])
    assert (
        await enroll.get_status(w.app, link.token, opened.secret)
    ).stage is EnrollmentStage.RECORD


async def test_a_link_is_for_one_browser_and_one_hour(w: World) -> None:
    mina = await w.person("Mina", cameo=False)
    link = await enroll.begin(w.app, mina)
    opened = await enroll.open_link(w.app, link.token, None)
    assert (await enroll.open_link(w.app, link.token, opened.secret)).cameo == opened.cameo
    for other in (None, "", "another"):
        with pytest.raises(Refusal, match="link-used"):
            await enroll.open_link(w.app, link.token, other)
    w.later(timedelta(minutes=60))
    with pytest.raises(WrongState, match="link-expired"):
        await enroll.open_link(w.app, link.token, opened.secret)


async def test_an_old_challenge_is_not_answered(w: World) -> None:
    mina = await w.person("Mina", cameo=False)
    link = await enroll.begin(w.app, mina)
    opened = await enroll.open_link(w.app, link.token, None)
    w.later(timedelta(minutes=15))
    with pytest.raises(WrongState, match="cameo-is-expired"):
        await enroll.receive(w.app, link.token, opened.secret, b"selfie", AGREED)
    assert (
        await enroll.get_status(w.app, link.token, opened.secret)
    ).stage is EnrollmentStage.EXPIRED
    assert (await enroll.retry(w.app, link.token, opened.secret)).stage is EnrollmentStage.RECORD


async def test_a_challenge_is_answered_once(w: World) -> None:
    mina = await w.person("Mina", cameo=False)
    token, secret, _ = await _sent(w, mina)
    with pytest.raises(WrongState, match="cameo-is-received"):
        await enroll.receive(w.app, token, secret, b"another", AGREED)


async def test_a_new_likeness_keeps_the_rules_and_the_cold(w: World) -> None:
    """Enrolling again takes the place of the old cameo, whose open requests are stopped."""
    mina, sol = await w.person("Mina", audience=Audience.EVERYONE), await w.person("Sol")
    place = await w.place()
    open_one = await w.ask(mina, place, mina)
    asked = await w.ask(sol, place, mina)
    await policy.freeze(w.app, mina)
    before = await inspect.find_before(w.app, mina)
    assert before is not None
    _, _, cameo = await _sent(w, mina)
    await _inspect(w, cameo, accepted=True, same_face_as=before.id)
    now = (await profile.load_overview(w.app, mina)).cameo
    assert now is not None
    assert (now.id, now.state) == (cameo, CameoState.FROZEN)
    assert now.policy.audience is Audience.EVERYONE
    assert (await w.request(open_one.id)).state is RequestState.WITHDRAWN
    await w.live()
    assert w.frames == []
    assert (await w.request(asked.id)).state is RequestState.CASTING


async def test_another_face_inherits_nothing(w: World) -> None:
    """What was allowed with one face is not allowed with the next one on the same account."""
    mina, sol = await w.person("Mina", audience=Audience.EVERYONE), await w.person("Sol")
    place = await w.place()
    asked = await w.ask(sol, place, mina)
    await consents.allow_always(w.app, mina, asked.id, asked.scene.digest())
    assert (await w.ask(sol, place, mina)).state is RequestState.QUEUED
    _, _, cameo = await _sent(w, mina)
    await _inspect(w, cameo, accepted=True)
    overview = await profile.load_overview(w.app, mina)
    assert overview.policy == Policy(mina)
    assert overview.policy.audience is Audience.ONLY_ME
    assert overview.grants == 0
    assert overview.cameo is not None
    assert overview.cameo.findings[-1] == FACE_CHANGED
    with pytest.raises(NoConsent, match="cast-not-open"):
        await w.ask(sol, place, mina)


async def test_a_cameo_that_was_replaced_meanwhile_is_not_the_one_compared(w: World) -> None:
    mina = await w.person("Mina", audience=Audience.EVERYONE)
    compared = await inspect.find_before(w.app, mina)
    assert compared is not None
    _, _, second = await _sent(w, mina)
    await _inspect(w, second, accepted=True, same_face_as=compared.id)
    _, _, third = await _sent(w, mina)
    await _inspect(w, third, accepted=True, same_face_as=compared.id)
    overview = await profile.load_overview(w.app, mina)
    assert overview.policy == Policy(mina)


async def test_enrolling_has_a_quota(w: World) -> None:
    mina = await w.person("Mina", cameo=False)
    for _ in range(w.app.limits.challenges):
        await enroll.begin(w.app, mina)
    with pytest.raises(LimitReached, match="limit-challenges"):
        await enroll.begin(w.app, mina)


@pytest.mark.parametrize(
    ("prompt", "code"),
    [
        ("  ", "prompt-empty"),
        ("{A} " + "very " * 100, "prompt-too-long"),
        ("{A} naked", "never-sexual"),
        ("{A} gets drunk on beer", "boundary"),
    ],
)
async def test_a_refused_prompt_names_its_rule_and_costs_nothing(
    w: World, prompt: str, code: str
) -> None:
    mina, sol = await w.person("Mina", off=frozenset(Content)), await w.person("Sol")
    place = await w.place()
    with pytest.raises(Unsuitable) as refused:
        await ask.ask(w.app, sol, place, prompt, [mina])
    assert refused.value.code == code
    async with w.store.read() as t:
        assert await t.requests.list_by_asker(sol) == []
        assert [one.what for one in await t.audit_log.list_by_person(mina)] == []
    for kind in WorkKind:
        assert await w.waiting(kind) == []
