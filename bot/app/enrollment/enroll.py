"""Enrollment: a one-time link to the capture page, a challenge, and the clip that answers it."""

import hashlib
import hmac
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.app import file_names
from bot.app.enrollment.capture_view import CaptureView, EnrollmentStage, OpenedCapture
from bot.app.messages import outbox
from bot.app.messages.view_models import SealedFile
from bot.app.ports import Address, App, CaptureLink, MessageKind, Queue, Transaction, WorkKind
from bot.core import cameo as cameos
from bot.core.agreement import Agreement, AgreementText
from bot.core.cameo import Cameo, CameoState
from bot.core.errors import LimitReached, NotFound, NotYours, Refusal, WrongState
from bot.core.ids import CameoId, PersonId, PlaceId
from bot.core.limits import DAY, check_inspection
from bot.core.person import Person
from bot.core.policy import Policy

LINK_LIFETIME = timedelta(minutes=60)
REPORT_LIFETIME = timedelta(minutes=10)
"""How long the report on an accepted clip can be read through its link, counted from the upload:
the browser may be one that others use as well."""
_STAGES = {
    CameoState.CHALLENGED: EnrollmentStage.RECORD,
    CameoState.RECEIVED: EnrollmentStage.CHECKING,
    CameoState.CHECKING: EnrollmentStage.CHECKING,
    CameoState.HELD: EnrollmentStage.REJECTED,  # the report says why; another clip may be sent
    CameoState.REJECTED: EnrollmentStage.REJECTED,
    CameoState.EXPIRED: EnrollmentStage.EXPIRED,
    CameoState.ACTIVE: EnrollmentStage.DONE,
    CameoState.FROZEN: EnrollmentStage.DONE,
    CameoState.DELETED: EnrollmentStage.DONE,
}


async def begin(app: App, person: PersonId, place: PlaceId | None = None) -> CaptureLink:
    """A link to the capture page that one browser can use for 60 minutes.

    `place`: where the person asked for it; the report goes to their account on that platform.
    Raises LimitReached "limit-challenges".
    """
    async with app.store.begin() as t:
        cameo = await _draw_challenge(app, t, person, place)
        await outbox.post_private(
            app, t, MessageKind.ENROLLMENT, cameo.id, person, place, send=False
        )
        now = app.now()
        link = CaptureLink(app.new_id() + app.new_id(), person, cameo.id, now, now + LINK_LIFETIME)
        await t.capture_links.save(link)
    await app.wakeup.notify()
    return link


async def open_link(
    app: App, token: str, secret: str | None, by: Address | None = None
) -> OpenedCapture:
    """Opens the capture page. The first browser gets a secret, and every other one is refused.

    `secret`: from an earlier visit, None without one. `by`: the account that opens it, where a
    platform tells.

    Raises NotFound "link-gone", WrongState "link-expired" and "link-done", Refusal "link-used",
    NotYours "not-your-cameo" where the account is somebody else's.
    """
    async with app.store.begin() as t:
        link = await _get_valid_link(app, t, token)
        await _check_account(t, link, by)
        if link.secret == "" and secret is None:
            secret = app.new_id() + app.new_id()
            await t.capture_links.save(replace(link, secret=_hash(secret)))
        elif secret is None or not _is_secret(link, secret):
            raise Refusal("link-used")
        view = await _build_view(app, t, link)
    return OpenedCapture(
        view.stage, view.cameo, view.person, view.still, view.accounts, secret=secret
    )


async def get_status(app: App, token: str, secret: str) -> CaptureView:
    """The state of the enrollment. Raises like `open_link`."""
    async with app.store.read() as t:
        return await _build_view(app, t, await _get_opened_link(app, t, token, secret))


async def check_upload(app: App, token: str, secret: str, agreed: AgreementText | None) -> None:
    """Raises what `receive` would, so that a clip that will not be taken need not be read."""
    if agreed is None:
        raise Refusal("adults-only")
    async with app.store.read() as t:
        await _get_answered(app, t, await _get_opened_link(app, t, token, secret))


async def receive(
    app: App,
    token: str,
    secret: str,
    clip: bytes,
    agreed: AgreementText | None,
    by: Address | None = None,
) -> CaptureView:
    """Takes a clip that answers the challenge, and queues its inspection. `clip`: the file's bytes.
    `agreed`: the text that the person agreed to, as it was shown; None when they did not. `by`: the
    account that sends it, where a platform tells.

    Raises Refusal "adults-only", WrongState, LimitReached "limit-inspection-…", and like
    `open_link`.
    """

    async def find(t: Transaction) -> CaptureLink:
        link = await _get_opened_link(app, t, token, secret)
        await _check_account(t, link, by)
        return link

    return await _receive(app, find, clip, agreed)


async def answer(
    app: App, person: PersonId, clip: bytes, agreed: AgreementText | None
) -> CaptureView:
    """Like `receive`, for a clip that came through a chat, whose platform identifies the person. It
    answers the challenge that they saw last; Refusal "digits-first" when they saw none."""
    return await _receive(app, lambda t: _get_shown_link(app, t, person), clip, agreed)


async def _receive(
    app: App,
    find: Callable[[Transaction], Awaitable[CaptureLink]],
    clip: bytes,
    agreed: AgreementText | None,
) -> CaptureView:
    if agreed is None:
        raise Refusal("adults-only")
    async with app.store.read() as t:
        link = await find(t)
        await _get_answered(app, t, link)
    # Written before the transaction, which must not wait for files. If the process dies here, the
    # file is erased when the challenge expires.
    await app.files.write(file_names.upload(link.cameo), [link.person], clip)
    async with app.store.begin() as t:
        link = await find(t)
        person = await _get_person(t, link.person)  # locked: their clips are counted one by one
        cameo = await _get_answered(app, t, link)
        await t.cameos.save(cameo)
        await t.agreements.save(Agreement(cameo.id, link.person, app.now(), agreed))
        link = replace(link, used_at=app.now())
        await t.capture_links.save(link)
        if person.adult_at is None:
            await t.people.save(replace(person, adult_at=app.now()))
        await t.work.add(WorkKind.INSPECT, cameo.id, Queue.RENDER, person.id)
        view = await _build_view(app, t, link)
    await app.wakeup.notify()
    return view


async def retry(app: App, token: str, secret: str) -> CaptureView:
    """A new challenge on the same link, after a rejection or once the old one expired.

    Raises WrongState, LimitReached "limit-challenges", and like `open_link`.
    """
    async with app.store.begin() as t:
        link = await _get_opened_link(app, t, token, secret)
        old = await _get_cameo(t, link.cameo)
        if get_stage(old, app.now()) not in {EnrollmentStage.REJECTED, EnrollmentStage.EXPIRED}:
            raise WrongState(f"cameo-is-{old.state}")
        place = await t.inspections.get_place(old.id)
        cameo = await _draw_challenge(app, t, link.person, place)
        for message in await t.messages.list_by_kind(MessageKind.ENROLLMENT, old.id):
            # One message reports on all attempts.
            await t.messages.save(replace(message, subject=cameo.id))
        link = replace(link, cameo=cameo.id)
        await t.capture_links.save(link)
        view = await _build_view(app, t, link)
    await app.wakeup.notify()
    return view


def get_stage(cameo: Cameo, now: datetime) -> EnrollmentStage:
    """The stage of an enrollment, as people see it."""
    if cameo.state is CameoState.CHALLENGED and now >= cameo.expires_at:
        return EnrollmentStage.EXPIRED
    return _STAGES[cameo.state]


async def _get_answered(app: App, t: Transaction, link: CaptureLink) -> Cameo:
    """The cameo of a link, once a clip for it is received. Raises WrongState, LimitReached."""
    cameo = cameos.receive(await _get_cameo(t, link.cameo), link.person, app.now())
    place = await t.inspections.get_place(cameo.id)
    use = await t.inspections.get_use(link.person, place, app.now() - DAY)
    check_inspection(app.limits, use)
    return cameo


async def _draw_challenge(
    app: App, t: Transaction, person: PersonId, place: PlaceId | None
) -> Cameo:
    now = app.now()
    if await t.cameos.count_challenges(person, now - DAY) >= app.limits.challenges:
        raise LimitReached("limit-challenges", {"most": app.limits.challenges})
    cameo = Cameo(
        CameoId(app.new_id()), person, cameos.draw_challenge(app.random), Policy(person), now
    )
    await t.cameos.save(cameo)
    await t.inspections.add(cameo.id, person, place, now)
    await t.work.add(WorkKind.EXPIRE_CAMEO, cameo.id, not_before=cameo.expires_at)
    return cameo


async def _get_valid_link(app: App, t: Transaction, token: str) -> CaptureLink:
    link = await t.capture_links.get(token)
    if link is None:
        raise NotFound("link-gone")
    if app.now() >= link.expires_at:
        raise WrongState("link-expired")
    if link.used_at is not None and app.now() >= link.used_at + REPORT_LIFETIME:
        cameo = await _get_cameo(t, link.cameo)
        if get_stage(cameo, app.now()) is EnrollmentStage.DONE:
            raise WrongState("link-done")
    return link


async def _get_opened_link(app: App, t: Transaction, token: str, secret: str) -> CaptureLink:
    link = await _get_valid_link(app, t, token)
    if not _is_secret(link, secret):
        raise Refusal("link-used")
    return link


async def _check_account(t: Transaction, link: CaptureLink, by: Address | None) -> None:
    """Checks that a link belongs to the person of an account. Raises NotYours."""
    if by is None:
        return
    account = await t.people.find_account(by)
    if account is None or account.person != link.person:
        raise NotYours("not-your-cameo")


async def _get_shown_link(app: App, t: Transaction, person: PersonId) -> CaptureLink:
    link = await t.capture_links.find_opened(person)
    if link is None or app.now() >= link.expires_at:
        raise Refusal("digits-first")
    return link


async def _build_view(app: App, t: Transaction, link: CaptureLink) -> CaptureView:
    cameo = await _get_cameo(t, link.cameo)
    stage = get_stage(cameo, app.now())
    still = (
        SealedFile(file_names.still(cameo.id), (cameo.owner,))
        if stage is EnrollmentStage.DONE
        else None
    )
    accounts = [
        f"{account.platform} {f'@{account.username}' if account.username else account.name}"
        for account, _ in await t.people.list_accounts(link.person)
    ]
    person = await _get_person(t, link.person)
    return CaptureView(stage, cameo, person, still, tuple(sorted(accounts)))


async def _get_cameo(t: Transaction, cameo_id: CameoId) -> Cameo:
    cameo = await t.cameos.get(cameo_id)
    if cameo is None:
        raise NotFound("link-gone")
    return cameo


async def _get_person(t: Transaction, person_id: PersonId) -> Person:
    person = await t.people.get(person_id)
    if person is None:
        raise NotFound("person-gone")
    return person


def _is_secret(link: CaptureLink, secret: str) -> bool:
    return hmac.compare_digest(link.secret, _hash(secret))


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
