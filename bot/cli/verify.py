"""`walkon verify`: whether a file is a clip of Walk-On, which one, and who consented."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.app.delivery.verify import ClipConsents
    from bot.chat.words import Words
    from bot.wiring import CommandContext
    from render.marking.verify import Verification

HELP = "Read the marks of a clip, also after a chat platform has re-encoded it, and say who agreed."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of the command."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the clip")
    parser.add_argument("--json", action="store_true", help="print what was read as JSON")


def run(parsed: argparse.Namespace, context: "CommandContext", words: "Words") -> int:
    """Exit code 0 when the file is a clip of Walk-On, 1 when it is none, 2 when unreadable."""
    import threading
    from importlib import import_module

    from render.contract.errors import Unreadable
    from render.tasks import verify_in

    # While the child process reads the clip, this one imports the database code.
    loading = threading.Thread(target=import_module, args=("storage.store",))
    loading.start()
    with context.start_child() as child:
        try:
            verification = verify_in(child, parsed.file.absolute(), context.operator.root)
        except Unreadable as error:
            raise Unreadable(error.code, {**error.data, "file": parsed.file.name}) from error
    loading.join()
    consents = _load_consents(verification.clip_id, context) if verification.clip_id else None
    if parsed.json:
        print(json.dumps({**verification.as_dict(), "consent": _as_dict(consents)}))
    else:
        lines = _format_verification(verification, words)
        if verification.clip_id:
            lines += _format_consents(consents, words)
        print("\n".join(lines))
    return 0 if verification.clip_id else 1


def _format_verification(verification: "Verification", words: "Words") -> list[str]:
    from render.marking import clip_id

    if verification.clip_id:
        heading = words("verify-clip", {"clip": clip_id.format_grouped(verification.clip_id)})
    else:
        heading = words("verify-no-clip")
    lines = [heading]
    if verification.is_contradictory:
        lines.append(words("verify-disagree"))
    if verification.mark.clip_id:
        mark = {
            "clip": clip_id.format_grouped(verification.mark.clip_id),
            "confidence": round(verification.mark.confidence, 2),
        }
        lines.append(words("verify-mark", mark))
    else:
        lines.append(words("verify-mark-none"))
    state = "trusted" if verification.credentials.trusted else str(verification.credentials.state)
    lines.append(words(f"verify-credentials-{state}"))
    lines.append(words("verify-fingerprint", {"fingerprint": verification.fingerprint}))
    return [lines[0], *(f"  {line}" for line in lines[1:])]


def _load_consents(clip: str, context: "CommandContext") -> "ClipConsents | None":
    import asyncio

    from bot.app.delivery.verify import get_clip_consents
    from bot.core.ids import ClipId
    from storage.database.urls import exists
    from storage.store import open_store

    async def read_consents() -> "ClipConsents | None":
        store = await open_store(context.settings.database)
        try:
            return await get_clip_consents(store, ClipId(clip))
        finally:
            await store.close()

    return asyncio.run(read_consents()) if exists(context.settings.database) else None


def _format_consents(consents: "ClipConsents | None", words: "Words") -> list[str]:
    if consents is None:
        return ["  " + words("verify-consent-unknown")]
    if not consents.is_consented:
        return ["  " + words("verify-consent-withdrawn")]
    lines = [words("verify-consent", {"asker": consents.asker})]
    lines += [
        "  " + words(f"verify-consent-{basis}", {"name": name, "at": f"{at:%Y-%m-%d %H:%M} UTC"})
        for name, basis, at in consents.owners
    ]
    return ["  " + line for line in lines]


def _as_dict(consents: "ClipConsents | None") -> dict[str, object] | None:
    if consents is None:
        return None
    owners = [
        {"name": name, "basis": str(basis), "at": at.isoformat()}
        for name, basis, at in consents.owners
    ]
    return {"asker": consents.asker, "owners": owners, "stands": consents.is_consented}
