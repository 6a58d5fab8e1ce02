"""Cameos that are held back because somebody else's shows the same face: what the other owner says,
and what the operator decides."""

from bot.app import file_names
from bot.app.enrollment import inspect
from bot.app.messages import outbox
from bot.app.ports import App, MessageKind, Transaction, WorkKind
from bot.core import cameo as cameos
from bot.core.cameo import Cameo, CameoState
from bot.core.errors import NotFound
from bot.core.ids import CameoId, PersonId


async def list_others(app: App, owner: PersonId) -> list[Cameo]:
    """The active and frozen cameos of everybody else, with whose faces a new one is compared."""
    async with app.store.read() as t:
        living = await t.cameos.list_by_state({CameoState.ACTIVE, CameoState.FROZEN})
    return [cameo for cameo in living if cameo.owner != owner]


async def list_held(app: App) -> list[Cameo]:
    """The cameos that wait for a decision, oldest first."""
    async with app.store.read() as t:
        return await t.cameos.list_by_state({CameoState.HELD})


async def dispute(app: App, person: PersonId, cameo: CameoId) -> None:
    """The owner of the cameo with the same face says that the other person is not them.

    Raises NotFound "face-decided", NotYours, WrongState.
    """
    async with app.store.begin() as t:
        held = await _get_held(t, cameo)
        other = None if held.same_face_as is None else await t.cameos.get(held.same_face_as)
        if other is None:
            raise NotFound("face-decided")
        await t.cameos.save(cameos.dispute(held, other, person))
        await t.audit_log.add(app.now(), person, "face-disputed", cameo=other.id)
        await _refresh(t, cameo)
    await app.wakeup.notify()


async def decide(app: App, cameo: CameoId, allow: bool) -> None:
    """The operator's decision, such as for twins. An allowed cameo is active, with "only me" as its
    audience; of a refused one nothing is kept. Raises NotFound "face-decided"."""
    async with app.store.begin() as t:
        held = await _get_held(t, cameo)
        if allow:
            await inspect.activate(app, t, cameos.release(held), None)
        else:
            await t.cameos.save(cameos.refuse_held(held))
            await t.audit_log.add(app.now(), held.owner, "face-refused", cameo=cameo)
            for name in (file_names.kit(cameo), file_names.still(cameo)):
                await t.work.add(WorkKind.ERASE, name)
        await _refresh(t, cameo)
    await app.wakeup.notify()


async def _get_held(t: Transaction, cameo: CameoId) -> Cameo:
    held = await t.cameos.get(cameo)
    if held is None or held.state is not CameoState.HELD:
        raise NotFound("face-decided")
    return held


async def _refresh(t: Transaction, cameo: CameoId) -> None:
    await outbox.refresh(t, cameo, MessageKind.ENROLLMENT, MessageKind.FACE)
