"""Linking accounts: a code from one account, entered on the other, makes both one person."""

import hashlib
from dataclasses import dataclass, replace

from bot.app import file_names
from bot.app.messages import outbox
from bot.app.ports import App, MessageKind, Transaction, WorkKind
from bot.core import account_link
from bot.core.account_link import LinkCode, LinkSide
from bot.core.cameo import CameoState
from bot.core.errors import NotFound, NotYours
from bot.core.ids import PersonId
from bot.core.request import UNPOSTED

_S = CameoState
_LIVING = frozenset({_S.RECEIVED, _S.CHECKING, _S.ACTIVE, _S.FROZEN})
_COMMAND_ANSWERS = frozenset(
    {
        MessageKind.ME,
        MessageKind.GRANTS,
        MessageKind.HISTORY,
        MessageKind.JOINING,
        MessageKind.ENROLLMENT,
    }
)


@dataclass(frozen=True)
class LinkOffer:
    """The person whom an account would be linked with. `token`: of the button that confirms it."""

    name: str
    platforms: tuple[str, ...]
    token: str


def check_authenticated(is_authenticated: bool) -> None:
    """Checks that an account is its holder's alone, so that a linked person is not everybody's.
    Raises NotYours "join-needs-secret"."""
    if not is_authenticated:
        raise NotYours("join-needs-secret")


async def create_code(app: App, person: PersonId) -> str:
    """A new code for a person's other account, which replaces the one before."""
    drawn = account_link.draw_code(app.random)
    async with app.store.begin() as t:
        await t.account_links.save_code(LinkCode(person, _digest(drawn), app.now()))
    return drawn


async def enter_code(app: App, person: PersonId, text: str) -> LinkOffer:
    """Records that a person entered a code. Nothing is linked until they confirm with `join`.

    Raises NotFound "join-wrong", LimitReached "join-tries", WrongState, and Unsuitable where the
    two cannot be joined.
    """
    now = app.now()
    async with app.store.begin() as t:
        account_link.check_tries(
            await t.account_links.list_wrong_attempts(person, now - account_link.WRONG_CODE_WINDOW),
            now,
        )
        code = await t.account_links.find_code(_digest(account_link.normalize_code(text)))
        if code is None:
            await t.account_links.add_wrong_attempt(person, now)
        else:
            await t.account_links.save_code(account_link.enter_code(code, person, now))
            account_link.choose_survivor(
                await _get_side(t, code.person), await _get_side(t, person)
            )
    if code is None:  # raised after the transaction, which has to keep the failed attempt
        raise NotFound("join-wrong")
    return await get_offer(app, person)


async def get_offer(app: App, person: PersonId) -> LinkOffer:
    """What the code that a person entered last would link.

    Raises NotFound "join-gone", WrongState.
    """
    token = await outbox.get_token(app, MessageKind.JOINING, person)
    async with app.store.read() as t:
        code = account_link.check_confirmed(
            await t.account_links.find_code_typed_by(person), person, app.now()
        )
        names = await t.people.get_names([code.person])
        platforms = [address.platform for _, address in await t.people.list_accounts(code.person)]
    return LinkOffer(names.get(code.person, ""), tuple(sorted(platforms)), token)


async def join(app: App, person: PersonId) -> PersonId:
    """Links the accounts, as confirmed. Returns the id of the person who remains.

    Raises NotFound "join-gone", WrongState "join-late", Unsuitable like `enter_code`.
    """
    now = app.now()
    async with app.store.begin() as t:
        code = account_link.check_confirmed(
            await t.account_links.find_code_typed_by(person), person, now
        )
        got, typing = await _get_side(t, code.person), await _get_side(t, person)
        stays, goes = account_link.choose_survivor(got, typing)
        await _join(app, t, stays.person, goes.person)
    await app.wakeup.notify()
    return stays.person


async def _join(app: App, t: Transaction, stays: PersonId, goes: PersonId) -> None:
    kept, merged = await t.people.get(stays), await t.people.get(goes)
    if kept is None or merged is None:
        raise NotFound("person-gone")
    if kept.adult_at is None and merged.adult_at is not None:
        await t.people.save(replace(kept, adult_at=merged.adult_at))
    # The person who goes has no cameo, but may have files of unfinished enrollments.
    for cameo in await t.cameos.list_by_owner(goes):
        await outbox.refresh(t, cameo.id, MessageKind.FACE)
        for name in (
            file_names.upload(cameo.id),
            file_names.kit(cameo.id),
            file_names.still(cameo.id),
        ):
            await t.work.add(WorkKind.ERASE, name)
    await t.cameos.erase(goes)
    await t.inspections.reassign(goes, stays)
    await t.capture_links.erase(goes)
    await outbox.retract(app, t, goes, _COMMAND_ANSWERS)
    await t.account_links.merge_people(stays, goes)
    await t.audit_log.add(app.now(), stays, "joined", other=goes)
    await t.work.remove(WorkKind.NOTICES, goes)
    await t.work.add(WorkKind.FORGET, goes)


async def _get_side(t: Transaction, person: PersonId) -> LinkSide:
    cast = [request for request in await t.requests.list_by_owner(person) if not request.is_erased]
    own = await t.requests.list_by_asker(person)
    # The cast was told who looks at the clip, by id: the id must stay somebody's until then.
    moderated = await t.requests.list_moderated(person)
    return LinkSide(
        person,
        frozenset(address.platform for _, address in await t.people.list_accounts(person)),
        cameo=any(cameo.state in _LIVING for cameo in await t.cameos.list_by_owner(person)),
        clips=bool(cast or await t.clips.list_by_person(person)),
        open=any(request.state in UNPOSTED for request in (*own, *moderated)),
    )


def _digest(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
