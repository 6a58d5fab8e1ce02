"""`walkon verify`: is this a clip of Walk-On, and which?"""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.app.delivery.verify import Behind
    from bot.chat.words import Words
    from bot.wiring import CommandContext
    from render.marking.verify import Verification

HELP = "Read the marks of a clip, also after a chat platform has re-encoded it, and say who agreed."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command line."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the clip")
    parser.add_argument("--json", action="store_true", help="print what was read as JSON")


def run(parsed: argparse.Namespace, context: "CommandContext", words: "Words") -> int:
    """Exit code 0 when the file is a clip of Walk-On, 1 when it is none, 2 when unreadable."""
    import threading
    from importlib import import_module

    from render.contract.errors import Unreadable
    from render.tasks import verify_in

    # While the child reads the clip, what may be asked about it is loaded.
    loading = threading.Thread(target=import_module, args=("storage.store",))
    loading.start()
    with context.start_child() as child:
        try:
            found = verify_in(child, parsed.file.absolute(), context.operator.root)
        except Unreadable as error:
            raise Unreadable(error.code, {**error.data, "file": parsed.file.name}) from error
    loading.join()
    behind = _behind(found.clip_id, context) if found.clip_id else None
    if parsed.json:
        print(json.dumps({**found.as_dict(), "consent": _as_dict(behind)}))
    else:
        lines = _lines(found, words)
        print("\n".join([*lines, *_consents(behind, words)] if found.clip_id else lines))
    return 0 if found.clip_id else 1


def _lines(found: "Verification", words: "Words") -> list[str]:
    from render.marking import clip_id

    if found.clip_id:
        heading = words("verify-clip", {"clip": clip_id.format_grouped(found.clip_id)})
    else:
        heading = words("verify-no-clip")
    lines = [heading]
    if found.is_contradictory:
        lines.append(words("verify-disagree"))
    if found.mark.clip_id:
        mark = {
            "clip": clip_id.format_grouped(found.mark.clip_id),
            "confidence": round(found.mark.confidence, 2),
        }
        lines.append(words("verify-mark", mark))
    else:
        lines.append(words("verify-mark-none"))
    state = "trusted" if found.credentials.trusted else str(found.credentials.state)
    lines.append(words(f"verify-credentials-{state}"))
    lines.append(words("verify-fingerprint", {"fingerprint": found.fingerprint}))
    return [lines[0], *(f"  {line}" for line in lines[1:])]


def _behind(clip: str, context: "CommandContext") -> "Behind | None":
    import asyncio

    from bot.app.delivery.verify import behind
    from bot.core.ids import ClipId
    from storage.database.urls import exists
    from storage.store import open_store

    async def look() -> "Behind | None":
        store = await open_store(context.settings.database)
        try:
            return await behind(store, ClipId(clip))
        finally:
            await store.close()

    return asyncio.run(look()) if exists(context.settings.database) else None


def _consents(behind: "Behind | None", words: "Words") -> list[str]:
    if behind is None:
        return ["  " + words("verify-consent-unknown")]
    lines = [words("verify-consent", {"asker": behind.asker})]
    lines += [
        "  " + words(f"verify-consent-{basis}", {"name": name, "at": f"{at:%Y-%m-%d %H:%M} UTC"})
        for name, basis, at in behind.owners
    ]
    if not behind.stands:
        lines.append(words("verify-consent-withdrawn"))
    return ["  " + line for line in lines]


def _as_dict(behind: "Behind | None") -> dict[str, object] | None:
    if behind is None:
        return None
    owners = [
        {"name": name, "basis": str(basis), "at": at.isoformat()}
        for name, basis, at in behind.owners
    ]
    return {"asker": behind.asker, "owners": owners, "stands": behind.stands}
