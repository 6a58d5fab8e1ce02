"""Chat workers over a platform's real outgoing side."""

import asyncio
from pathlib import Path

from bot.app.ports import WorkKind
from bot.chat.contract import Surface
from bot.core.errors import Broken, Temporary
from bot.core.ids import RequestId
from bot.jobs import Job, JobContext, show_card
from render.isolation.child import Child
from render.marking.operator import Operator
from render.models.store import ModelStore
from tests.support.world import World

EDIT_EVERY = 0.05
"""Seconds between two edits of a message here: stories have no time to wait for a platform."""


def setup(w: World, surface: Surface, public_url: str) -> JobContext:
    """What the jobs of one worker are given."""
    surface.min_edit_seconds = EDIT_EVERY
    return JobContext(
        app=w.app,
        surfaces={surface.platform: surface},
        models=ModelStore(Path("/nonexistent")),
        operator=_no_operator,
        child=Child(),
        public_url=public_url,
        command_name="cameo",
    )


async def show(w: World, given: JobContext) -> None:
    """Until nothing is to be shown any more."""
    while views := await w.waiting(WorkKind.SHOW):
        for view in views:
            claim = await w.claim(WorkKind.SHOW, view)
            if claim is None:
                continue
            job = Job(given, view, claim.epoch)
            try:
                await show_card.run(job)
            except Temporary as error:
                await asyncio.sleep(min(error.retry_after, EDIT_EVERY))
                await w.claims.give_back(claim, w.now, counted=False)
            except Broken as error:  # a worker tries that several times before
                await show_card.give_up(job, error)
                await w.finish(claim)
            else:
                await w.finish(claim)


async def render(w: World) -> None:
    """What waits for a render gets its clip."""
    for request in await w.waiting(WorkKind.RENDER):
        await w.render(RequestId(request))


def _no_operator() -> Operator:
    raise AssertionError("showing a message signs nothing")
