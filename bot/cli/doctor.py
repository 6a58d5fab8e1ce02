"""`walkon doctor`: what is installed, what is missing, what it is for and how to get it."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.chat.words import Words
    from bot.wiring import CommandContext
    from render.engines.select import Engine

HELP = "Say what is installed, what each missing piece would give, and how to get it."
_MIN_FREE_GB = 1.0
"""Space for several clips, and for the decoded frames that `walkon try --json` measures with."""

Finding = tuple[bool, str]
"""Whether something is in order, and the sentence that says so."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command has no arguments."""


def run(parsed: argparse.Namespace, context: "CommandContext", words: "Words") -> int:
    """Exit code 1 while something is missing."""
    missing = 0
    checks = (_packages, _models, _speech, _engine, _worker, _signing, _sandbox, _scratch, _disk)
    for check in (*checks, _telegram, _discord, _camera, _withdrawals, _erased_keys, _operator):
        for good, sentence in check(context, words):
            print(f"{'✓' if good else '✗'} {sentence}")
            missing += not good
    print(words("doctor-lacking", {"count": missing}) if missing else words("doctor-good"))
    return int(missing > 0)


def _packages(context: "CommandContext", words: "Words") -> Iterator[Finding]:
    import platform
    from importlib import metadata

    yield True, words("doctor-python", {"version": platform.python_version()})
    for requirement in metadata.requires("walkon") or []:
        name, _, condition = requirement.partition(";")
        if "extra" in condition:
            continue
        name = _package_name(name)
        try:
            version = metadata.version(name)
        except metadata.PackageNotFoundError:
            yield False, words("doctor-package-missing", {"name": name})
        else:
            yield True, words("doctor-package", {"name": name, "version": version})


def _package_name(requirement: str) -> str:
    import re

    match = re.match(r"[A-Za-z0-9._-]+", requirement)
    return match[0] if match else requirement


def _models(context: "CommandContext", words: "Words") -> Iterator[Finding]:
    from render.models.pins import FILES

    broken = [pin for pin in FILES if not context.models.is_verified(pin.name)]
    for pin in broken:
        gives = words(f"model-{pin.purpose}")
        yield False, words("doctor-model-missing", {"name": pin.name, "gives": gives})
    if not broken:
        data = {"count": len(FILES), "folder": str(context.models.folder)}
        yield True, words("doctor-models", data)


def _speech(context: "CommandContext", words: "Words") -> Iterator[Finding]:
    from render.sound import speech

    program = speech.find_synthesizer()
    if program is None:
        yield False, words("doctor-speech-missing")
    else:
        yield True, words("doctor-speech", {"program": program})


def _engine(context: "CommandContext", words: "Words") -> Iterator[Finding]:
    """The engine: whether its licences allow it, and its weights, packages and GPU are there."""
    from bot.cli import _engine
    from bot.core.errors import Broken
    from render.contract.errors import MissingPiece
    from render.engines.runtime.gpus import list_gpus
    from render.engines.select import SPEAKING_ENGINES
    from render.engines.weights.registry import MODELS_BY_NAME, STUDIO

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
    data = {"name": engine.name, "tier": str(engine.tier), "folder": str(engine.weights)}
    yield True, words("doctor-engine", data)
    if missing := _engine.list_missing_packages(engine):
        yield False, words("engine-missing", {"name": engine.name, "why": ", ".join(missing)})
    needs = MODELS_BY_NAME[engine.weights.name].memory_gb
    cards = list_gpus()
    for card in cards:
        room = card.memory_mb * 2**20 / 1e9
        size = {"card": card.name, "memory": round(room), "needs": needs}
        yield room >= needs, words("doctor-card" if room >= needs else "doctor-card-small", size)
    if not cards:
        yield False, words("doctor-card-none")
    if engine.name not in SPEAKING_ENGINES:
        yield True, words("doctor-voice" if engine.voice else "doctor-voice-none")
    if not engine.verifies_cast:
        yield True, words("doctor-not-looked-at")
    yield from _switches(engine, words)


def _worker(context: "CommandContext", words: "Words") -> Iterator[Finding]:
    """Whether a worker with an engine is running.

    Without a Redis in the settings `walkon up` starts one, unless the engine runs elsewhere.
    """
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
        is_running = asyncio.run(has_worker(settings.redis, Queue.GPU))
    except REDIS_ERRORS:
        yield False, words("doctor-redis-away")
        return
    waiting = asyncio.run(_count_waiting(settings.database))
    sentence = words("doctor-worker" if is_running else "doctor-worker-none")
    if waiting:
        sentence = f"{sentence} {words('doctor-waiting', {'count': waiting})}"
    yield is_running, sentence


async def _count_waiting(database: str) -> int:
    """How many clips wait for an engine; 0 when the database cannot be read."""
    from bot.app.ports import DatabaseError, Queue, WorkKind
    from storage.database.engine import make_engine
    from storage.database.urls import exists
    from storage.work_queue.claims import SqlClaims

    if not exists(database):
        return 0
    engine = make_engine(database)
    try:
        return await SqlClaims(engine).count_waiting(WorkKind.RENDER, Queue.GPU)
    except DatabaseError:
        return 0
    finally:
        await engine.dispose()


def _switches(engine: "Engine", words: "Words") -> Iterator[Finding]:
    """Whether the optimizations that are switched on work here. Only this check loads torch."""
    from dataclasses import replace
    from importlib import import_module
    from importlib.util import find_spec

    from bot.settings.engines import COMPILE, FP8
    from render.contract.errors import MissingPiece
    from render.engines.options import NO_OPTIONS

    if engine.options == NO_OPTIONS or find_spec("torch") is None:
        return
    hardware = import_module("render.engines.runtime.hardware").detect_hardware()
    check = import_module("render.engines.runtime.optimizations").check_options
    for name, good, setting in (
        ("fp8", "doctor-fp8", FP8),
        ("compiled", "doctor-compile", COMPILE),
    ):
        if not getattr(engine.options, name):
            continue
        if hardware.device == "cpu":
            yield False, words("doctor-switch-no-card", {"setting": setting.name})
            continue
        try:
            check(replace(NO_OPTIONS, **{name: True}), hardware)
        except MissingPiece as error:
            yield False, words(error.code, error.data)
        else:
            yield True, words(good)


def _signing(context: "CommandContext", words: "Words") -> Iterator[Finding]:
    from datetime import UTC, datetime

    from render.marking.certificate import find_problem, is_self_made

    error = find_problem(context.operator, datetime.now(UTC))
    data = {"folder": str(context.settings.signing)}
    if error:
        yield False, f"{words('doctor-certificate-broken', data)} {words(f'certificate-{error}')}"
    else:
        origin = "made" if is_self_made(context.operator) else "own"
        yield True, words(f"doctor-certificate-{origin}", data)


def _sandbox(context: "CommandContext", words: "Words") -> Iterator[Finding]:
    """What the kernel takes from the process that decodes media."""
    from render.isolation.child import Child
    from render.tasks import find_protections_in

    with Child() as child:
        protections = find_protections_in(child)
    files, syscalls = protections.files, protections.syscalls
    yield files, words("doctor-sandbox-files" if files else "doctor-sandbox-files-missing")
    yield syscalls, words("doctor-sandbox-calls" if syscalls else "doctor-sandbox-calls-missing")


def _scratch(context: "CommandContext", words: "Words") -> Iterator[Finding]:
    """Whether decrypted files stay in memory."""
    from bot.scratch import find_swap

    if problem := context.scratch.find_problem():
        yield False, words(problem.code, problem.data)
    else:
        free = context.scratch.free_bytes() // 2**20
        yield True, words("doctor-scratch", {"free": free, "folder": str(context.scratch.parent)})
    if swap := find_swap():
        yield True, words("doctor-scratch-swap", {"swap": swap})


def _withdrawals(context: "CommandContext", words: "Words") -> Iterator[Finding]:
    """What was taken back and still stands, because a platform refuses to remove it."""
    import asyncio

    from bot.app.delivery.withdrawals import list_standing
    from bot.app.ports import DatabaseError
    from storage.database.urls import exists
    from storage.store import open_store

    async def count() -> tuple[int, str]:
        store = await open_store(context.settings.database)
        try:
            standing = await list_standing(store)
        finally:
            await store.close()
        return len(standing), standing[0].since.date().isoformat() if standing else ""

    if not exists(context.settings.database):
        return
    try:
        number, since = asyncio.run(count())
    except DatabaseError:
        return  # nothing can be counted, and other commands say why
    if number:
        yield False, words("doctor-standing", {"count": number, "since": since})


def _erased_keys(context: "CommandContext", words: "Words") -> Iterator[Finding]:
    """Whether the log of a PostgreSQL server keeps keys that were erased."""
    import asyncio

    from sqlalchemy.exc import SQLAlchemyError

    from storage.database.engine import keeps_deleted_rows, make_engine
    from storage.database.urls import full_url

    async def ask() -> bool:
        engine = make_engine(context.settings.keys)
        try:
            return await keeps_deleted_rows(engine)
        finally:
            await engine.dispose()

    if full_url(context.settings.keys).get_backend_name() == "sqlite":
        return  # its log is emptied at each erasure
    try:
        keeps = asyncio.run(ask())
    except (SQLAlchemyError, OSError):
        yield False, words("doctor-keys-away")
        return
    yield not keeps, words("doctor-keys-log-kept" if keeps else "doctor-keys-log")


def _operator(context: "CommandContext", words: "Words") -> Iterator[Finding]:
    """Whether people learn who runs this, which they must where others use it."""
    settings = context.settings
    if settings.operator.is_named:
        data = {"name": settings.operator.name, "contact": settings.operator.contact}
        yield True, words("doctor-operator", data)
    elif settings.is_public or settings.telegram or settings.discord:
        yield False, words("doctor-operator-none")
    else:
        yield True, words("doctor-operator-local")


def _disk(context: "CommandContext", words: "Words") -> Iterator[Finding]:
    import shutil

    folder = context.settings.home
    folder.mkdir(parents=True, exist_ok=True)
    free = round(shutil.disk_usage(folder).free / 1e9, 1)
    data = {"free": free, "folder": str(folder)}
    good = free >= _MIN_FREE_GB
    yield good, words("doctor-disk" if good else "doctor-disk-low", data)


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
    payloads = build_payload(list_help("en", command), list_help("ko", command), command)
    set_server_urls(discord.api_url, discord.gateway_url)
    keys = [(entry["type"], entry["name"]) for entry in payloads]
    yield from asyncio.run(list_findings(discord.token, keys, words))


def _camera(context: "CommandContext", words: "Words") -> Iterator[Finding]:
    """Whether people in chats can open the camera page: browsers open a camera for HTTPS only.

    It is never missing: a clip can also be sent through the chat.
    """
    settings = context.settings
    if settings.telegram is None and settings.discord is None:
        return
    data = {"url": settings.public_url}
    yield True, words("doctor-camera" if settings.is_public else "doctor-camera-unreachable", data)
