"""`walkon doctor`: what is installed, what is missing, what it would give, how to get it."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.chat.words import Words
    from bot.wiring import CommandContext
    from render.engines.select import Engine

HELP = "Say what is installed, what each missing piece would give, and how to get it."
_LEAST_FREE_GB = 1.0
"""A clip and the frames it is measured with, several times over."""

Finding = tuple[bool, str]
"""Whether it is in order, and the sentence."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command line: there is nothing to say."""


def run(parsed: argparse.Namespace, context: "CommandContext", words: "Words") -> int:
    """Exit code 1 while something is missing."""
    lacking = 0
    looks = (_packages, _models, _speech, _engine, _worker, _signing, _disk)
    for findings in (*looks, _telegram, _discord, _camera):
        for good, sentence in findings(context, words):
            print(f"{'✓' if good else '✗'} {sentence}")
            lacking += not good
    print(words("doctor-lacking", {"count": lacking}) if lacking else words("doctor-good"))
    return int(lacking > 0)


def _packages(context: "CommandContext", words: "Words") -> Iterator[Finding]:
    import platform
    from importlib import metadata

    yield True, words("doctor-python", {"version": platform.python_version()})
    for wanted in metadata.requires("walkon") or []:
        name, _, condition = wanted.partition(";")
        if "extra" in condition:
            continue
        name = _name(name)
        try:
            version = metadata.version(name)
        except metadata.PackageNotFoundError:
            yield False, words("doctor-package-missing", {"name": name})
        else:
            yield True, words("doctor-package", {"name": name, "version": version})


def _name(requirement: str) -> str:
    import re

    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    return found[0] if found else requirement


def _models(context: "CommandContext", words: "Words") -> Iterator[Finding]:
    from render.models.pins import FILES

    broken = [pin for pin in FILES if not context.models.verified(pin.name)]
    for pin in broken:
        gives = words(f"model-{pin.gives}")
        yield False, words("doctor-model-missing", {"name": pin.name, "gives": gives})
    if not broken:
        told = {"count": len(FILES), "folder": str(context.models.folder)}
        yield True, words("doctor-models", told)


def _speech(context: "CommandContext", words: "Words") -> Iterator[Finding]:
    from render.sound import speech

    program = speech.find_synthesizer()
    if program is None:
        yield False, words("doctor-speech-missing")
    else:
        yield True, words("doctor-speech", {"program": program})


def _engine(context: "CommandContext", words: "Words") -> Iterator[Finding]:
    """What makes the clips: whether it may, has its weights and what it runs with, which card."""
    from bot.cli import _engine
    from bot.core.errors import Broken
    from render.contract.errors import MissingPiece
    from render.engines.runtime.gpus import found
    from render.engines.select import SPEAK_THEMSELVES
    from render.engines.weights.registry import BY_NAME, STUDIO

    settings = context.settings
    if not settings.engine_here and settings.engine != STUDIO:
        yield True, words("up-engine-elsewhere", {"engine": settings.engine})
        return
    try:
        engine = _engine.select_engine(context, words)
    except Broken as error:
        yield False, str(error)
        return
    except MissingPiece as error:
        yield False, words(error.code, error.data)
        return
    if engine.weights is None:
        chosen = settings.engine == engine.name
        yield True, words("doctor-engine-studio" if chosen else "up-engine-studio")
        return
    told = {"name": engine.name, "tier": str(engine.tier), "folder": str(engine.weights)}
    yield True, words("doctor-engine", told)
    if lacking := _engine.list_missing_packages(engine):
        yield False, words("engine-missing", {"name": engine.name, "why": ", ".join(lacking)})
    needs = BY_NAME[engine.weights.name].memory_gb
    cards = found()
    for card in cards:
        room = card.memory_mb * 2**20 / 1e9
        size = {"card": card.name, "memory": round(room), "needs": needs}
        yield room >= needs, words("doctor-card" if room >= needs else "doctor-card-small", size)
    if not cards:
        yield False, words("doctor-card-none")
    if engine.name not in SPEAK_THEMSELVES:
        yield True, words("doctor-voice" if engine.voice else "doctor-voice-none")
    if not engine.recognises:
        yield True, words("doctor-not-looked-at")
    yield from _switches(engine, words)


def _worker(context: "CommandContext", words: "Words") -> Iterator[Finding]:
    """Whether anybody takes the clips that wait for an engine. Without a Redis of its own,
    `walkon up` has a worker for them itself, unless the card is elsewhere."""
    import asyncio

    from bot.app.ports import Queue
    from bot.runtime.redis_queue import REDIS_ERRORS, has_worker
    from bot.wiring import render_queue

    settings = context.settings
    if render_queue(settings) is not Queue.GPU:
        return
    if settings.redis is None:
        if not settings.engine_here:
            yield False, words("run-no-redis")
        return
    try:
        there = asyncio.run(has_worker(settings.redis, Queue.GPU))
    except REDIS_ERRORS:
        yield False, words("doctor-redis-away")
        return
    waiting = asyncio.run(_waiting(settings.database))
    said = words("doctor-worker" if there else "doctor-worker-none")
    yield there, f"{said} {words('doctor-waiting', {'count': waiting})}" if waiting else said


async def _waiting(database: str) -> int:
    """How many clips wait for an engine; 0 also where the database does not say."""
    from sqlalchemy.exc import DBAPIError

    from bot.app.ports import Queue, WorkKind
    from storage.database.engine import make_engine
    from storage.database.urls import exists
    from storage.work_queue.claims import Claims

    if not exists(database):
        return 0
    engine = make_engine(database)
    try:
        return await Claims(engine).waiting(WorkKind.RENDER, Queue.GPU)
    except (DBAPIError, OSError):
        return 0
    finally:
        await engine.dispose()


def _switches(engine: "Engine", words: "Words") -> Iterator[Finding]:
    """What is switched on: whether it works here. Nothing else in here loads torch."""
    from dataclasses import replace
    from importlib import import_module
    from importlib.util import find_spec

    from bot.settings.engines import COMPILE, FP8
    from render.contract.errors import MissingPiece
    from render.engines.options import OFF

    if engine.switches == OFF or find_spec("torch") is None:
        return
    on = import_module("render.engines.runtime.hardware").found()
    check = import_module("render.engines.runtime.optimizations").check
    for name, good, setting in (
        ("fp8", "doctor-fp8", FP8),
        ("compiled", "doctor-compile", COMPILE),
    ):
        if not getattr(engine.switches, name):
            continue
        if on.device == "cpu":
            yield False, words("doctor-switch-no-card", {"setting": setting.name})
            continue
        try:
            check(replace(OFF, **{name: True}), on)
        except MissingPiece as error:
            yield False, words(error.code, error.data)
        else:
            yield True, words(good)


def _signing(context: "CommandContext", words: "Words") -> Iterator[Finding]:
    from datetime import UTC, datetime

    from render.marking.certificate import find_problem, is_self_made

    wrong = find_problem(context.operator, datetime.now(UTC))
    told = {"folder": str(context.settings.signing)}
    if wrong:
        yield False, f"{words('doctor-certificate-broken', told)} {words(f'certificate-{wrong}')}"
    else:
        which = "made" if is_self_made(context.operator) else "own"
        yield True, words(f"doctor-certificate-{which}", told)


def _disk(context: "CommandContext", words: "Words") -> Iterator[Finding]:
    import shutil

    folder = context.settings.home
    folder.mkdir(parents=True, exist_ok=True)
    free = round(shutil.disk_usage(folder).free / 1e9, 1)
    told = {"free": free, "folder": str(folder)}
    good = free >= _LEAST_FREE_GB
    yield good, words("doctor-disk" if good else "doctor-disk-low", told)


def _telegram(context: "CommandContext", words: "Words") -> Iterator[Finding]:
    telegram = context.settings.telegram
    if telegram is None:
        yield True, words("doctor-telegram-none")
        return
    import asyncio

    from bot.platforms.telegram.health import list_findings

    webhook = telegram.webhook.url if telegram.webhook is not None else ""
    yield from asyncio.run(list_findings(telegram.token, telegram.api_url, webhook, words))


def _discord(context: "CommandContext", words: "Words") -> Iterator[Finding]:
    discord = context.settings.discord
    if discord is None:
        yield True, words("doctor-discord-none")
        return
    import asyncio

    from bot.chat.commands import list_help
    from bot.platforms.discord.commands import build_payload
    from bot.platforms.discord.health import list_findings
    from bot.platforms.discord.rest_client import set_server_urls

    command = context.settings.command
    made = build_payload(list_help("en", command), list_help("ko", command), command)
    set_server_urls(discord.api_url, discord.gateway_url)
    keys = [(one["type"], one["name"]) for one in made]
    yield from asyncio.run(list_findings(discord.token, keys, words))


def _camera(context: "CommandContext", words: "Words") -> Iterator[Finding]:
    """Only people in chats need an address from outside; browsers open cameras for HTTPS alone.
    Without one a clip can still be sent through the chat, so nothing is missing."""
    settings = context.settings
    if settings.telegram is None and settings.discord is None:
        return
    told = {"url": settings.public_url}
    yield True, words("doctor-camera" if settings.is_public else "doctor-camera-unreachable", told)
