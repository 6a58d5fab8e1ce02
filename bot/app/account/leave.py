"""Leaving: everything about a person is erased."""

from collections.abc import Callable
from datetime import timedelta

from bot.app import file_names
from bot.app.account import erase, history
from bot.app.messages import outbox
from bot.app.messages.command_views import DeletionReceipt, LeftMessage
from bot.app.ports import Address, App, MessageKind, Transaction, WorkKind
from bot.app.requests import declines, scene_stills, withdraw
from bot.core import limits
from bot.core import request as requests
from bot.core.consent import ConsentState
from bot.core.errors import NotFound, Temporary
from bot.core.ids import PersonId
from bot.core.person import Person
from bot.core.request import Request, Withdrawal

LAST_PURGE = timedelta(minutes=1)
"""After a deletion: when what was under way meanwhile, such as the stored update of the press that
deleted, is purged from the disk as well."""


async def delete(app: App, person: PersonId) -> DeletionReceipt:
    """Erases everything about a person, and withdraws every clip with their cameo or for them.

    The rows go first, in one transaction, then the key, without which no file can be read, then
    the files. If the process dies in between, workers do the rest. What must not be escaped by
    leaving and coming back, such as blocks, is kept by keyed hashes of the accounts.

    Raises NotFound "person-gone", Temporary.
    """
    return await delete_if(app, person, lambda current: True)


async def delete_if(
    app: App, person: PersonId, is_due: Callable[[Person], bool]
) -> DeletionReceipt:
    """Like `delete`, if `is_due` is true of the person as they are stored at that moment."""
    hashes = await _hash_accounts(app, person)
    async with app.store.begin() as t:
        current = await t.people.get(person)
        if current is None:
            raise NotFound("person-gone")
        if not is_due(current):
            return DeletionReceipt()
        if hashes.keys() != set(await _list_addresses(t, person)):
            raise Temporary("accounts were linked meanwhile", 0.1)
        since = app.now() - limits.MEMORY
        await t.former_accounts.keep(person, hashes.values(), app.new_id(), since)
        await t.former_accounts.erase(person)
        await t.former_accounts.forget_before(since)
        receipt, names = await _erase_rows(app, t, person)
    await app.wakeup.notify()
    await erase.erase_key(app, person)
    for name in names:
        await erase.erase_file(app, name)
    return receipt


async def _hash_accounts(app: App, person: PersonId) -> dict[Address, str]:
    """The keyed hash of each account: by it alone the account is known from now on."""
    async with app.store.read() as t:
        addresses = await _list_addresses(t, person)
    return {
        address: await app.vault.hash_account(address.platform, address.number)
        for address in addresses
    }


async def _list_addresses(t: Transaction, person: PersonId) -> list[Address]:
    return [address for _, address in await t.people.list_accounts(person)]


async def _erase_rows(
    app: App, t: Transaction, person: PersonId
) -> tuple[DeletionReceipt, list[str]]:
    names = []
    # Locked, so that no request for them is made meanwhile.
    for cameo in sorted(await t.cameos.list_by_owner(person), key=lambda cameo: cameo.id):
        await t.cameos.get(cameo.id)
        names += [file_names.upload(cameo.id), file_names.kit(cameo.id), file_names.still(cameo.id)]
        await outbox.refresh(t, cameo.id, MessageKind.FACE)
    receipt = DeletionReceipt()
    for request in await withdraw.lock_requests(t, await history.list_requests(t, person)):
        names.append(scene_stills.file_name(request))
        receipt = withdraw.add_receipts(receipt, await _withdraw(app, t, request, person))
        if request.asker != person:
            await declines.keep(t, request, set(request.scene.owners) - {person})
        await t.requests.erase(request.id)
        await outbox.refresh(t, request.id, *outbox.REQUEST_KINDS)
        others = {request.asker, *request.scene.owners} - {person}
        await outbox.refresh_notices(t, others, request.id)
    for clip in await t.clips.list_by_person(person):
        names.append(clip.file)
        await t.clips.erase(clip.id)
    left = await outbox.retract(app, t, person)
    await t.notices.erase(person)
    await t.capture_links.erase(person)
    await t.grants.erase(person)
    await t.cameos.erase(person)
    await t.agreements.erase(person)
    await t.account_links.erase(person)
    await t.places.remove_moderator(person)
    accounts = await _list_addresses(t, person)
    # The private conversation with an account has its address.
    for address in (*accounts, *await t.web_accounts.erase(accounts)):
        await t.places.erase(address)
    await t.people.erase(person)
    await t.audit_log.add(app.now(), person, "deleted")
    for name in names:
        await t.work.add(WorkKind.ERASE, name)
    await t.work.add(WorkKind.FORGET, person)
    await t.work.add(WorkKind.PURGE, "all", not_before=app.now() + LAST_PURGE)
    left_messages = [
        LeftMessage(message.address.platform, message.kind is MessageKind.UPLOAD)
        for message in left
    ]
    own = DeletionReceipt(files=len(names), left=tuple(left_messages))
    return withdraw.add_receipts(receipt, own), names


async def _withdraw(
    app: App, t: Transaction, request: Request, person: PersonId
) -> DeletionReceipt:
    """Ends a request in whatever state it is, also one that still waits for others."""
    if not requests.is_stoppable(request, app.now()):
        return DeletionReceipt()
    own = withdraw.find_consent(request, person)
    if own is not None and own.state is ConsentState.GIVEN:
        return await withdraw.withdraw(app, t, request, person, Withdrawal.DELETED)
    return await withdraw.void(app, t, request, Withdrawal.DELETED, person)
