"""The people and rooms of every history, as they stand before it begins.

Everything here goes through the conversation as well: joining accounts, enrolling, opening up.
"""

import re
from dataclasses import dataclass
from datetime import timedelta

from bot.chat.contract import Reply
from bot.chat.words import Words
from tests.histories.screens import Board, State
from tests.histories.town import NOON, PLATFORMS, Room, Town, address
from tests.support.memory.store import MemoryFiles, MemoryVault
from tests.support.memory.tables import Tables

JOINED = {
    "Mina": ("telegram", "discord", "web"),
    "Joon": ("telegram", "discord", "web"),
    "Sol": ("telegram", "web"),
    "Ara": ("discord", "web"),
    "Bo": ("telegram", "discord"),
    "Cleo": ("telegram",),
    "Mallory": ("telegram",),
}
"""The accounts that are one person from the start. Everybody has one on every platform."""
PEOPLE = tuple(JOINED)
OWNERS = PEOPLE[:5]
_CODE = re.compile(r"\b([A-Z]{4}-[A-Z]{4})\b")


def make_rooms() -> dict[str, Room]:
    """The groups. Mallory administers one, and is no member of two."""
    insiders = frozenset(PEOPLE) - {"Mallory"}
    return {
        "friday": _room("telegram", "Friday", insiders, {"Bo"}),
        "club": _room("telegram", "Club", frozenset(PEOPLE) - {"Bo"}, {"Cleo", "Mallory"}),
        "guild": _room("discord", "Guild", insiders, {"Bo"}),
        "lobby": _room("web", "Lobby", frozenset(PEOPLE), {"Ara"}),
    }


def _room(platform: str, name: str, members: frozenset[str], admins: set[str]) -> Room:
    return Room(address(f"room{name}", platform), name, members, frozenset(admins))


def settle(town: Town) -> None:
    """Everybody says hello everywhere, joins accounts, enrolls and lets everybody ask."""
    for name in PEOPLE:
        for platform in PLATFORMS:
            town.command(name, platform, "", "help")
    for key, room in town.rooms.items():
        town.command("Mina", room.address.platform, key, "help")
    for name, platforms in JOINED.items():
        for platform in platforms[1:]:
            join(town, name, platforms[0], platform)
    for name in OWNERS:
        enroll(town, name, JOINED[name][0])
        card = town.command(name, JOINED[name][0], "", "me").card
        assert card is not None
        token = card.rows[0][0].token
        reply = town.press(
            town.build_press(name, JOINED[name][0], "", "set-audience", token, "everyone")
        )
        assert not reply.refusal
    town.tidy()
    town.show_all()


def join(town: Town, name: str, first: str, second: str) -> Reply:
    """One human joins two accounts of theirs."""
    card = town.command(name, first, "", "link").card
    assert card is not None
    code = next(match[1] for line in card.lines if (match := _CODE.search(line)))
    offer = town.command(name, second, "", "link", code).card
    assert offer is not None
    if not offer.rows:
        return Reply(offer, refusal="join")
    button = offer.rows[0][0]
    return town.press(town.build_press(name, second, "", button.verb, button.token))


def enroll(town: Town, name: str, platform: str, accepts: bool = True) -> None:
    """One human films themselves; the clip is inspected at once."""
    token = capture_token(town.command(name, platform, "", "enroll"))
    assert town.upload(token, town.open_capture(token))
    town.inspect(accepts)


def capture_token(reply: Reply) -> str:
    """The token of a capture link, "" in a refusal."""
    card = reply.card
    is_link = card is not None and card.title == Words("en")("capture-title")
    return card.rows[0][0].url.rpartition("/")[2] if card is not None and is_link else ""


@dataclass(frozen=True)
class Start:
    """A settled town over dictionaries, to begin any number of histories from."""

    tables: Tables
    files: dict[str, tuple[tuple[str, ...], bytes]]
    board: State
    ids: int
    random: object
    updates: int
    seconds: float


def capture_start(town: Town, tables: Tables, board: Board) -> Start:
    """The state of a town."""
    files = town.backend.files
    assert isinstance(files, MemoryFiles)
    return Start(
        tables.copy(),
        dict(files.stored),
        board.copy_state(),
        town.ids.given,
        town.random.getstate(),
        town.updates,
        (town.clock.now - NOON).total_seconds(),
    )


def restore(town: Town, tables: Tables, board: Board, start: Start) -> None:
    """The town as it was when `start` was captured."""
    files, vault = town.backend.files, town.backend.vault
    assert isinstance(files, MemoryFiles)
    assert isinstance(vault, MemoryVault)
    tables.restore(start.tables.copy())
    files.stored = dict(start.files)  # type: ignore[arg-type]
    board.restore_state(start.board)
    town.ids.given = start.ids
    town.random.setstate(start.random)  # type: ignore[arg-type]
    town.updates = start.updates
    town.clock.now = NOON + timedelta(seconds=start.seconds)
    vault.erased = frozenset()
    town.appoint_admins()
    town.start_processes()
