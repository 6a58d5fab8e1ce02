"""How soon the conversation answers while many people type and press at once, on SQLite."""

import asyncio
import random
import statistics
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from bot.app.ports import Address, App, MessageKind
from bot.chat.contract import (
    Actor,
    Command,
    Mention,
    Origin,
    Press,
    Reply,
)
from bot.chat.conversation import Chat
from bot.core.cameo import Cameo, CameoState, draw_challenge
from bot.core.ids import CameoId, PersonId
from bot.core.limits import Limits
from bot.core.place import PlaceKind
from bot.core.policy import Audience, Policy
from bot.wiring import warm_up
from storage.files.objects import open_objects
from storage.files.sealed_files import SealedFiles
from storage.files.vault import open_vault
from storage.store import open_store
from tests.support.world import Quiet

MOST = {"chat.ack_p99_ms": 100.0}
PEOPLE, PLACES = 60, 20
RATE, SECONDS = 200, 5
"""Updates per second, and for how long."""
WARM = 50
"""Updates before the clock starts: a process that has just started is not what is measured."""


def measure(_build: Path) -> dict[str, float]:
    """Milliseconds from an update's due time to its answer, at a fixed rate: an update that waits
    behind others is waiting, and that counts."""
    with tempfile.TemporaryDirectory() as folder:
        spent = asyncio.run(_converse(Path(folder)))
    return {
        "chat.ack_p99_ms": 1000 * statistics.quantiles(spent, n=100)[98],
        "chat.ack_median_ms": 1000 * statistics.median(spent),
    }


async def _converse(folder: Path) -> list[float]:
    store = await open_store(f"sqlite:///{folder / 'walkon.db'}")
    vault = await open_vault(f"sqlite:///{folder / 'keys.db'}", b"k" * 32)
    app = App(
        store=store,
        files=SealedFiles(open_objects(str(folder / "objects")), vault),
        vault=vault,
        wakeup=Quiet(),
        now=lambda: datetime.now(UTC),
        new_id=lambda: f"{random.getrandbits(64):016x}",
        random=random.Random(1),
        limits=Limits(open_each=1000, person=1000, place=10000),
    )
    chat = Chat(app, "http://127.0.0.1:8080")
    tokens = [await _enroll(app, chat, number) for number in range(PEOPLE)]
    asks = [
        await _ask_and_find_token(app, chat, number)
        for number in range((WARM + RATE * SECONDS) // 10)
    ]
    warm_up()
    for number in range(WARM):
        await _update(chat, tokens, asks, number)
    spent: list[float] = []
    begun = time.perf_counter()

    async def send_when_due(number: int) -> None:
        due = begun + number / RATE
        await asyncio.sleep(due - time.perf_counter())
        reply = await _update(chat, tokens, asks, WARM + number)
        spent.append(time.perf_counter() - due)
        assert reply.card is None or reply.card.tone != "bad", reply.card

    async with asyncio.TaskGroup() as group:
        for number in range(RATE * SECONDS):
            group.create_task(send_when_due(number))
    await store.close()
    await vault.close()
    return spent


async def _enroll(app: App, chat: Chat, number: int) -> str:
    """Gives a person a cameo; returns the token of the buttons on their `/me` card."""
    await chat.handle_command(Command(_actor(number), _where(number), "help"))
    async with app.store.begin() as t:
        account = await t.people.find_account(_actor(number).address)
        assert account is not None
        await t.cameos.save(_cameo(app, account.person))
    reply = await chat.handle_command(Command(_actor(number), _where(number), "me"))
    assert reply.card is not None
    return reply.card.rows[0][0].token


def _cameo(app: App, owner: PersonId) -> Cameo:
    policy = Policy(owner, Audience.EVERYONE)
    challenge = draw_challenge(app.random)
    return Cameo(CameoId(app.new_id()), owner, challenge, policy, app.now(), CameoState.ACTIVE)


async def _update(chat: Chat, tokens: list[str], asks: list[str], number: int) -> Reply:
    """Sends update `number`: of ten, one asks for a clip, one answers a question, two set a rule,
    six look at cards."""
    actor, where, update = _actor(number), _where(number), f"u{number}"
    match number % 10:
        case 0:
            return await chat.handle_command(_ask(number, update))
        case 1:
            owner, token = _owner(number // 10), asks[number // 10]
            return await chat.handle_press(Press(owner, where, "allow", token, "", update))
        case 2 | 3:
            token = tokens[number % PEOPLE]
            return await chat.handle_press(
                Press(actor, where, "set-review", token, "always", update)
            )
        case 4 | 5 | 6:
            token = tokens[number % PEOPLE]
            return await chat.handle_press(Press(actor, where, "me-who", token, "", update))
        case _:
            return await chat.handle_command(Command(actor, where, "me", (), update))


def _ask(number: int, update: str) -> Command:
    other = _owner(number)
    parts = ("surfing a giant wave ", Mention(other.address, other.name))
    return Command(_actor(number), _where(number), "cameo", parts, update)


async def _ask_and_find_token(app: App, chat: Chat, number: int) -> str:
    """Asks `_owner(number)` for a clip; returns the token of the question's buttons."""
    await chat.handle_command(_ask(number, f"ask{number}"))
    actor, owner = _actor(number), _owner(number)
    async with app.store.read() as t:
        asker = await t.people.find_account(actor.address)
        asked = await t.people.find_account(owner.address)
        assert asker is not None
        assert asked is not None
        newest = (await t.requests.list_by_asker(asker.person))[0]
        views = await t.messages.list_by_kind(MessageKind.ASK, newest.id)
    return next(view.token for view in views if view.person == asked.person)


def _actor(number: int) -> Actor:
    return Actor(Address("web", f"p{number % PEOPLE}"), f"P {number % PEOPLE}", "en")


def _owner(number: int) -> Actor:
    return _actor(number + 1)


def _where(number: int) -> Origin:
    return Origin(
        Address("web", f"g{number % PLACES}"), PlaceKind.GROUP, f"Group {number % PLACES}"
    )
