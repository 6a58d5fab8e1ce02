"""Leaving without a trace."""

from bot.app import cascade, erasing, files, history, stills, views
from bot.app.pictures import Receipt
from bot.app.ports import App, Kind, Transaction
from bot.core import request as requests
from bot.core.consent import ConsentState
from bot.core.errors import NotFound
from bot.core.ids import PersonId
from bot.core.request import UNPOSTED, Request, RequestState, Withdrawal


async def delete(app: App, person: PersonId) -> Receipt:
    """Erases everything about a person. What was made with their face or for them is withdrawn.

    First the rows, in one transaction; then the key, without which no file can be read; then the
    files. Killed in between, workers do the rest. Raises NotFound "person-gone".
    """
    async with app.store.begin() as t:
        if await t.people.get(person) is None:
            raise NotFound("person-gone")
        receipt, names = await _rows(app, t, person)
    await app.bell.ring()
    await erasing.person(app, person)
    for name in names:
        await erasing.file(app, name)
    return receipt


async def _rows(app: App, t: Transaction, person: PersonId) -> tuple[Receipt, list[str]]:
    names = []
    # Held, so that nobody asks for them meanwhile.
    for cameo in sorted(await t.cameos.of(person), key=lambda one: one.id):
        await t.cameos.get(cameo.id)
        names += [files.upload(cameo.id), files.kit(cameo.id), files.still(cameo.id)]
    receipt = Receipt()
    for request in await cascade.held(t, await history.of(t, person)):
        names.append(stills.file(request))
        receipt = cascade.plus(receipt, await _withdraw(app, t, request, person))
        await t.requests.erase(request.id)
        await views.show(t, request.id, *views.OF_REQUESTS)
        others = {request.asker, *request.scene.owners} - {person}
        await views.show_notices(t, others, request.id)
    for clip in await t.clips.with_person(person):
        names.append(clip.file)
        await t.clips.erase(clip.id)
    await views.retract(t, person)
    await t.notices.erase(person)
    await t.links.erase(person)
    await t.grants.erase(person)
    await t.cameos.erase(person)
    await t.joining.erase(person)
    await t.places.erase(person)
    await t.people.erase(person)
    await t.log.write(app.now(), person, "deleted")
    for name in names:
        await t.work.put(Kind.ERASE, name)
    await t.work.put(Kind.FORGET, person)
    return cascade.plus(receipt, Receipt(files=len(names))), names


async def _withdraw(app: App, t: Transaction, request: Request, person: PersonId) -> Receipt:
    """Whatever state it is in, it ends: also what still waited for others."""
    if request.state not in UNPOSTED and request.state is not RequestState.POSTED:
        return Receipt()
    own = cascade.consent_of(request, person)
    if own is not None and own.state is ConsentState.GIVEN:
        return await cascade.withdraw(app, t, request, person, Withdrawal.DELETED)
    new = requests.void(request, Withdrawal.DELETED)
    return await cascade.gone(app, t, request, new, by=person)
