"""The fitting of a synthetic voice to the person of a cameo, as its worker begins and ends a slice.
`epoch`: the number of the worker's claim."""

from bot.app import claims, file_names
from bot.app.ports import App, Queue, Transaction, WorkKind
from bot.core.cameo import Cameo, CameoState
from bot.core.ids import CameoId
from bot.core.policy import VoicePolicy


async def add(t: Transaction, cameo: Cameo) -> None:
    """Adds the work. A kit that is fitted already stays as it is."""
    await t.work.add(WorkKind.FIT_VOICE, cameo.id, Queue.RENDER, cameo.owner)


async def start(app: App, cameo: CameoId, epoch: int) -> Cameo | None:
    """Begins a slice of the fitting; None when it is not wanted: the cameo is not active, or its
    owner chose a neutral voice."""
    async with app.store.begin() as t:
        current = await _get_claimed(t, cameo, epoch)
        await _erase_leftover(t, cameo, current)
        return current if current is not None and _is_wanted(current) else None


async def is_wanted(app: App, cameo: CameoId) -> bool:
    """Whether to go on with a slice."""
    async with app.store.read() as t:
        current = await t.cameos.get(cameo)
        return current is not None and _is_wanted(current)


async def finish(app: App, cameo: CameoId, epoch: int, done: bool) -> None:
    """Ends a slice. The caller has written the kit; it is erased again if the cameo was deleted
    meanwhile. The next slice waits its turn behind what waits already."""
    async with app.store.begin() as t:
        current = await _get_claimed(t, cameo, epoch)
        await _erase_leftover(t, cameo, current)
        if current is not None and _is_wanted(current) and not done:
            await add(t, current)
    await app.wakeup.notify()


def _is_wanted(cameo: Cameo) -> bool:
    return cameo.state is CameoState.ACTIVE and cameo.policy.voice is VoicePolicy.OWN


async def _erase_leftover(t: Transaction, cameo: CameoId, current: Cameo | None) -> None:
    if current is None or current.state is CameoState.DELETED:
        await t.work.add(WorkKind.ERASE, file_names.kit(cameo))


async def _get_claimed(t: Transaction, cameo_id: CameoId, epoch: int) -> Cameo | None:
    cameo = await t.cameos.get(cameo_id)
    return await claims.keep_claimed(t, WorkKind.FIT_VOICE, cameo_id, epoch, cameo)
