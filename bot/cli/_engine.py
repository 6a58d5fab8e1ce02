"""Selects the engine that makes the clips, checks that it can run, and loads it."""

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.chat.words import Words
    from bot.wiring import CommandContext
    from render.engines.select import Engine
    from render.isolation.child import Child


def select_engine(
    context: "CommandContext", words: "Words", card: str = "", name: str = ""
) -> "Engine":
    """The engine called `name`, or else the one of the settings.

    `card`: id of the GPU to run on; "any" for any of them; "" for the first, or the CPU without
    one. Raises Broken when a licence forbids it, MissingPiece without its weights.
    """
    from bot.core.errors import Broken
    from render.engines.runtime.gpus import list_gpus
    from render.engines.select import select_engine
    from render.engines.weights.licence_gate import Refused

    settings = context.settings
    gpus = [] if card else list_gpus()
    card = card or (gpus[0].id if gpus else "")
    engine = select_engine(
        name or settings.engine,
        settings.rights,
        context.weights,
        settings.tier,
        card,
        settings.recognises,
        settings.switches,
    )
    if isinstance(engine, Refused):
        next_engine = words("gate-next", {"engine": engine.next})
        raise Broken(f"{words(engine.code, engine.data)} {next_engine}")
    return engine


def require_engine(
    context: "CommandContext", words: "Words", card: str = "", name: str = ""
) -> "Engine":
    """As `select_engine`; also raises MissingPiece "engine-missing" without its packages."""
    from render.contract.errors import MissingPiece

    engine = select_engine(context, words, card, name)
    if missing := list_missing_packages(engine):
        raise MissingPiece("engine-missing", {"name": engine.name, "why": ", ".join(missing)})
    return engine


def list_missing_packages(engine: "Engine") -> list[str]:
    """The packages that the engine needs and that are not installed. Imports none of them."""
    from importlib.util import find_spec

    packages = ("torch", "diffusers") if engine.is_generative else ()
    return [package for package in packages if find_spec(package) is None]


async def load_engine(child: "Child", engine: "Engine", context: "CommandContext") -> str:
    """Loads the engine in the child process; returns the name of the GPU, "" for the CPU.

    Ends the child when it is cancelled. Raises MissingPiece, DeviceLost.
    """
    import asyncio
    import threading

    from render.tasks import load_in

    restrict_to_gpu(engine)
    cancelled = threading.Event()
    try:
        return await asyncio.to_thread(
            load_in, child, engine, context.models.folder, cancelled.is_set
        )
    finally:
        cancelled.set()


def restrict_to_gpu(engine: "Engine") -> None:
    """Child processes that start from now on see no GPU but the engine's."""
    from render.engines.runtime.gpus import ANY_GPU

    if engine.gpu not in ("", ANY_GPU):
        os.environ["CUDA_VISIBLE_DEVICES"] = engine.gpu
