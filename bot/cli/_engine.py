"""The engine that clips are made with: which one, loaded where."""

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.chat.words import Words
    from bot.wiring import CommandContext
    from render.engines.select import Engine
    from render.isolation.child import Child


def select_engine(
    context: "CommandContext", words: "Words", card: str = "", asked: str = ""
) -> "Engine":
    """What is asked for, else what the settings ask for. `card`: the id of the card it has to run
    on, "any" for whichever there is, "" for the first one, and the CPU where there is none.

    Raises Broken when a licence stands against it, MissingPiece without its weights.
    """
    from bot.core.errors import Broken
    from render.engines.runtime.gpus import found
    from render.engines.select import pick
    from render.engines.weights.licence_gate import Refused

    settings = context.settings
    cards = [] if card else found()
    card = card or (cards[0].id if cards else "")
    engine = pick(
        asked or settings.engine,
        settings.rights,
        context.weights,
        settings.tier,
        card,
        settings.recognises,
        settings.switches,
    )
    if isinstance(engine, Refused):
        next_one = words("gate-next", {"engine": engine.next})
        raise Broken(f"{words(engine.code, engine.data)} {next_one}")
    return engine


def require_engine(
    context: "CommandContext", words: "Words", card: str = "", asked: str = ""
) -> "Engine":
    """As `chosen`, for whoever is about to run it. Also raises MissingPiece "engine-missing"."""
    from render.contract.errors import MissingPiece

    engine = select_engine(context, words, card, asked)
    if lacking := list_missing_packages(engine):
        raise MissingPiece("engine-missing", {"name": engine.name, "why": ", ".join(lacking)})
    return engine


def list_missing_packages(engine: "Engine") -> list[str]:
    """The packages that it runs with and that are not installed; nothing is imported."""
    from importlib.util import find_spec

    needed = ("torch", "diffusers") if engine.generates else ()
    return [package for package in needed if find_spec(package) is None]


async def load_engine(child: "Child", engine: "Engine", context: "CommandContext") -> str:
    """Loads it in the child; the name of the card, "" on a CPU. Cancelled, it ends the child.

    Raises MissingPiece, DeviceLost.
    """
    import asyncio
    import threading

    from render.tasks import load_in

    restrict_to_gpu(engine)
    away = threading.Event()
    try:
        return await asyncio.to_thread(load_in, child, engine, context.models.folder, away.is_set)
    finally:
        away.set()


def restrict_to_gpu(engine: "Engine") -> None:
    """Children that start from now on see no card but the engine's."""
    from render.engines.runtime.gpus import ANY

    if engine.card not in ("", ANY):
        os.environ["CUDA_VISIBLE_DEVICES"] = engine.card
