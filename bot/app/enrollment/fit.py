"""The fitting of a synthetic voice to the person of a cameo, as its worker begins and ends a slice.
`epoch`: the number of the worker's claim.

Fitting is background work: it begins when nothing else waits for the worker, and gives way to
whatever comes meanwhile. What was reached is kept, and the next slice goes on from there.
"""

from bot.app import claims, file_names
from bot.app.ports import App, Queue, Transaction, WorkKind
from bot.core.cameo import Cameo, CameoState
from bot.core.ids import CameoId
from bot.core.policy import VoicePolicy

MAX_CATCHING_UP = 500
"""Cameos from before there was a fitting that a start of the program adds; later ones follow at the
next start."""


async def add(t: Transaction, cameo: Cameo) -> None:
    """Adds the work. A kit that is fitted already stays as it is."""
    await t.work.add(WorkKind.FIT_VOICE, cameo.id, Queue.RENDER, cameo.owner)


async def add_missing(app: App) -> int:
    """Adds the work for active cameos that have none because they are older than the fitting;
    how many there were."""
    async with app.store.begin() as t:
        unfitted = await t.cameos.list_never_fitted(MAX_CATCHING_UP)
        for cameo in unfitted:
            await add(t, cameo)
    if unfitted:
        await app.wakeup.notify()
    return len(unfitted)


async def start(app: App, cameo: CameoId, epoch: int) -> Cameo | None:
    """Begins a slice of the fitting. None when it is not wanted, since the cameo is not active or
    its owner chose a neutral voice, and when other work waits: then it waits again, too."""
    async with app.store.begin() as t:
        stored = await t.cameos.get(cameo)
        await _erase_leftover(t, cameo, stored)
        current = await claims.keep_claimed(t, WorkKind.FIT_VOICE, cameo, epoch, stored)
        if current is None or not _is_wanted(current):
            return None
        if await t.work.is_foreground_waiting(Queue.RENDER):
            await add(t, current)
            return None
        return current


async def is_wanted(app: App, cameo: CameoId) -> bool:
    """Whether to go on with a slice: the fitting is wanted, and nothing else waits."""
    async with app.store.read() as t:
        current = await t.cameos.get(cameo)
        is_free = not await t.work.is_foreground_waiting(Queue.RENDER)
        return is_free and current is not None and _is_wanted(current)


async def finish(app: App, cameo: CameoId, epoch: int, done: bool) -> None:
    """Ends a slice. The caller has written the kit; it is erased again if the cameo was deleted
    meanwhile. The next slice waits until nothing else does."""
    async with app.store.begin() as t:
        stored = await t.cameos.get(cameo)
        await _erase_leftover(t, cameo, stored)
        current = await claims.keep_claimed(t, WorkKind.FIT_VOICE, cameo, epoch, stored)
        if current is not None and _is_wanted(current) and not done:
            await add(t, current)
    await app.wakeup.notify()


def _is_wanted(cameo: Cameo) -> bool:
    return cameo.state is CameoState.ACTIVE and cameo.policy.voice is VoicePolicy.OWN


async def _erase_leftover(t: Transaction, cameo: CameoId, stored: Cameo | None) -> None:
    """Erases the kit of a cameo that was deleted meanwhile, whoever has the claim: a lost claim
    says nothing about the cameo."""
    if stored is None or stored.state is CameoState.DELETED:
        await t.work.add(WorkKind.ERASE, file_names.kit(cameo))
