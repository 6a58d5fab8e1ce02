"""Whether a no can be told from silence: both are lived through, and what others read compared.
That holds for the answer to a request, and for the look at its finished clip."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

from bot.app.ports import Address
from bot.chat.contract import Card, Press
from bot.core.consent import ConsentState
from bot.core.ids import RequestId
from bot.core.request import RequestState
from tests.histories.book import Book
from tests.histories.screens import Board, without_tokens
from tests.histories.setting import Start, capture_start, restore
from tests.histories.town import Town
from tests.support.memory.tables import Tables

Screens = dict[Address, list[Card]]


def compare_no(
    town: Town, tables: Tables, board: Board, book: Book, press: Press, owner: str
) -> None:
    """An owner is about to say no. The rooms must read the same as if they said nothing, at once
    and when the time is over; and the asker the same as if another owner had said it."""
    if book.identity[press.actor.address] != owner or board.weather or town.renders:
        return
    message = next((m for m in tables.messages.values() if m.token == press.token), None)
    request = None if message is None else tables.requests.get(RequestId(message.subject))
    if request is None or request.state is not RequestState.CASTING:
        return
    asked = {book.who(c.owner) for c in request.consents if c.state is ConsentState.ASKED}
    if owner not in asked or town.clock.now >= request.expires_at:
        return  # not an answer any more
    others = [
        other
        for other in tables.messages.values()
        if other.subject == request.id and other.kind == "ask" and other.handle is not None
        for consent in request.consents
        if other.person == consent.owner and consent.state is ConsentState.ASKED
        if book.who(consent.owner) != owner
    ]
    with _returning(town, tables, board, book) as live:
        said = live(press)
        silent = live(None)
        book.hold(said[0] == silent[0], "a room can tell a no from silence")
        if others:
            other = others[0]
            number = other.address.number
            platform, _, human = number.partition("-")
            theirs = town.build_press(human, platform, "", "no", other.token)
            instead = live(theirs)
            book.hold(said[0] == instead[0], "a room can tell whose no it is")
            if not {request.asker} & {c.owner for c in request.consents}:
                asker = book.who(request.asker)
                mine = {a: c for a, c in said[1][-1].items() if book.identity.get(a) == asker}
                same = {a: c for a, c in instead[1][-1].items() if book.identity.get(a) == asker}
                book.hold(mine == same, "the asker can tell whose no it is")
        book.happened["a no compared with silence"] += 1


def compare_stop(
    town: Town, tables: Tables, board: Board, book: Book, press: Press, reviewer: str
) -> None:
    """Somebody is about to refuse a finished clip. Everybody but them and the asker must read the
    same as if they said nothing, at once and when the time is over."""
    if book.identity[press.actor.address] != reviewer or board.weather or town.renders:
        return
    message = next((m for m in tables.messages.values() if m.token == press.token), None)
    request = None if message is None else tables.requests.get(RequestId(message.subject))
    if request is None or request.state is not RequestState.REVIEW:
        return
    shown = [m for m in tables.messages.values() if m.subject == request.id and m.kind == "review"]
    is_alone = len({m.person for m in shown}) < 2
    if is_alone or any(m.handle is None for m in shown) or town.clock.now >= request.expires_at:
        return
    knowing = {reviewer, book.who(request.asker)}
    with _returning(town, tables, board, book) as live:
        said = live(press)
        silent = live(None)
        book.hold(said[0] == silent[0], "a room can tell a refused clip from silence")
        for moment in range(len(said[1])):
            read = [
                {a: c for a, c in each[1][moment].items() if book.identity.get(a) not in knowing}
                for each in (said, silent)
            ]
            book.hold(read[0] == read[1], "somebody who looks can tell a refusal from silence")
        book.happened["a refused clip compared with silence"] += 1


@contextmanager
def _returning(
    town: Town, tables: Tables, board: Board, book: Book
) -> Iterator[Callable[[Press | None], tuple[list[Screens], list[Screens]]]]:
    """`_live` from here, as often as wanted; afterwards nothing of it has happened."""
    start, vault = capture_start(town, tables, board), town.backend.vault
    erased = vault.erased  # type: ignore[attr-defined]
    pairs = set(town.admins.pairs)
    book.muted = True
    try:
        yield lambda press: _live(town, board, start, tables, press, pairs)
    finally:
        restore(town, tables, board, start)
        vault.erased = erased  # type: ignore[attr-defined]
        town.admins.pairs = pairs
        book.muted = False


def _live(
    town: Town,
    board: Board,
    start: Start,
    tables: Tables,
    press: Press | None,
    admins: set[tuple[str, str]],
) -> tuple[list[Screens], list[Screens]]:
    """What the rooms read at three moments, and what everybody reads then."""
    restore(town, tables, board, start)
    town.admins.pairs = set(admins)
    if press is not None:
        town.press(press)
    rooms, screens = [], []
    for hours in (0, 1, 25):
        town.clock.now += timedelta(hours=hours)
        town.tidy()
        town.show_all(4)
        rooms.append({r.address: _read(board, r.address) for r in town.rooms.values()})
        screens.append({each.to: _read(board, each.to) for each in board.standing.values()})
    return rooms, screens


def _read(board: Board, at: Address) -> list[Card]:
    return [without_tokens(sight.card) for sight in board.at(at)]
