"""An inspection, as its worker begins and ends it. `epoch`: the number of the worker's claim."""

from collections.abc import Mapping

from bot.app import claims, file_names
from bot.app.enrollment import fit
from bot.app.messages import outbox
from bot.app.ports import App, MessageKind, Transaction, WorkKind
from bot.app.requests import cast_rules, withdraw
from bot.core import cameo as cameos
from bot.core import grant as grants
from bot.core.cameo import Cameo, CameoState, Finding
from bot.core.grant import GrantState
from bot.core.ids import CameoId, PersonId
from bot.core.request import UNPOSTED, Withdrawal

_WITHOUT_FILES = frozenset({CameoState.REJECTED, CameoState.EXPIRED, CameoState.DELETED})
"""States of a cameo of which no file is kept."""
_LIVING = frozenset({CameoState.ACTIVE, CameoState.FROZEN})


async def start(app: App, cameo: CameoId, epoch: int) -> Cameo | None:
    """Begins an inspection, also after an earlier worker died; None when it is not needed."""
    async with app.store.begin() as t:
        old = await _get_claimed(t, cameo, epoch)
        if old is None or old.state not in {CameoState.RECEIVED, CameoState.CHECKING}:
            return None
        new = cameos.check(old)
        await t.cameos.save(new)
        await outbox.refresh(t, cameo, MessageKind.ENROLLMENT)
        return new


async def finish(
    app: App,
    cameo: CameoId,
    epoch: int,
    accepted: bool,
    findings: tuple[Finding, ...],
    same_face_as: CameoId | None = None,
    held_for: CameoId | None = None,
) -> None:
    """Ends an inspection. The caller has written the kit and the still of an accepted clip.

    A new cameo replaces the one before; requests with the old one that are not posted yet are
    withdrawn. `same_face_as`: the cameo before, when the caller found the same face in its kit.
    Then its policy and the owner's grants stay; otherwise the policy is the default, "only me", and
    every grant of the owner is revoked. `held_for`: a cameo of somebody else in whose kit the
    caller found the same face: then the new cameo is held back, and the other owner hears of it.
    """
    async with app.store.begin() as t:
        stored = await t.cameos.get(cameo)
        old = await claims.keep_claimed(t, WorkKind.INSPECT, cameo, epoch, stored)
        if old is None or old.state is not CameoState.CHECKING:
            await _erase_leftovers(t, cameo, stored)
            return
        other = None if held_for is None else await t.cameos.get(held_for)
        if accepted and other is not None and other.state in _LIVING:
            new = cameos.hold(old, findings, other.id)
            await t.cameos.save(new)
            await t.audit_log.add(app.now(), new.owner, "face-held", cameo=cameo)
            await outbox.post_private(app, t, MessageKind.FACE, cameo, other.owner)
        elif accepted:
            accepted_cameo = cameos.finish_check(old, accepted, findings)
            new = await activate(app, t, accepted_cameo, same_face_as)
        else:
            new = cameos.finish_check(old, accepted, findings)
            await t.cameos.save(new)
        await _conclude(app, t, new)
    await app.wakeup.notify()


async def activate(app: App, t: Transaction, new: Cameo, same_face_as: CameoId | None) -> Cameo:
    """Saves a cameo that became active, in place of the one before. `same_face_as`: as in
    `finish`."""
    before = await cast_rules.lock_cameo(t, new.owner)
    if before is not None:
        is_same_face = before.id == same_face_as
        new = cameos.replace_cameo(new, before, is_same_face)
        await _replace(app, t, before)
        if not is_same_face:
            await _revoke_grants(app, t, new)
    await t.cameos.save(new)
    if before is not None and before.state is CameoState.FROZEN:
        new = cameos.freeze(new, new.owner)
        await t.cameos.save(new)
    await t.audit_log.add(app.now(), new.owner, "enrolled", cameo=new.id)
    await fit.add(t, new)
    return new


async def find_before(app: App, owner: PersonId) -> Cameo | None:
    """The cameo that an accepted clip of this owner would replace."""
    async with app.store.read() as t:
        return await t.cameos.find_current(owner)


async def record_time(app: App, cameo: CameoId, seconds: float) -> None:
    """Counts the time of an attempt, whatever came of it, in the limits of the person and the
    place."""
    async with app.store.begin() as t:
        await t.inspections.add_seconds(cameo, seconds)


async def reject_unreadable(
    app: App, cameo: CameoId, epoch: int, code: str, data: Mapping[str, str | int | float]
) -> None:
    """Ends an inspection of a clip that could not be read. `code`, `data`: why, for people."""
    async with app.store.begin() as t:
        old = await _get_claimed(t, cameo, epoch)
        if old is None or old.state not in {CameoState.RECEIVED, CameoState.CHECKING}:
            return
        new = cameos.reject_unreadable(old, code, tuple(data.items()))
        await t.cameos.save(new)
        await _conclude(app, t, new)
    await app.wakeup.notify()


async def _get_claimed(t: Transaction, cameo_id: CameoId, epoch: int) -> Cameo | None:
    cameo = await t.cameos.get(cameo_id)
    return await claims.keep_claimed(t, WorkKind.INSPECT, cameo_id, epoch, cameo)


async def _replace(app: App, t: Transaction, before: Cameo) -> None:
    await t.cameos.save(cameos.delete(before, before.owner))
    await t.work.add(WorkKind.ERASE, file_names.kit(before.id))
    await t.work.add(WorkKind.ERASE, file_names.still(before.id))
    await withdraw.withdraw_all(
        app,
        t,
        before.owner,
        Withdrawal.DELETED,
        lambda request, own: request.state in UNPOSTED,
    )


async def _revoke_grants(app: App, t: Transaction, cameo: Cameo) -> None:
    """What somebody was allowed with one face is not allowed with another."""
    for grant in await t.grants.list_by_owner(cameo.owner):
        if grant.state is GrantState.GIVEN:
            await t.grants.save(grants.revoke(grant, cameo.owner))
    await t.audit_log.add(app.now(), cameo.owner, "face-changed", cameo=cameo.id)


async def _conclude(app: App, t: Transaction, cameo: Cameo) -> None:
    """Erases the uploaded clip and sends the report to the person."""
    await t.work.add(WorkKind.ERASE, file_names.upload(cameo.id))
    await outbox.refresh(t, cameo.id, MessageKind.ENROLLMENT)
    await outbox.post_private(app, t, MessageKind.ENROLLMENT, cameo.id, cameo.owner)


async def _erase_leftovers(t: Transaction, cameo: CameoId, stored: Cameo | None) -> None:
    """Erases what a worker wrote for a cameo that has come to nothing meanwhile. One whose claim is
    lost erases nothing of a cameo that another worker accepted or still inspects."""
    if stored is None or stored.state in _WITHOUT_FILES:
        for name in (file_names.upload(cameo), file_names.kit(cameo), file_names.still(cameo)):
            await t.work.add(WorkKind.ERASE, name)
