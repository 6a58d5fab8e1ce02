"""`walkon faces`: decides about cameos that are held back because somebody else has the face."""

import argparse
import asyncio
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.chat.words import Words
    from bot.wiring import CommandContext

HELP = "List cameos that are held back for their face, and decide: allow (twins) or refuse."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of the command."""
    parser.add_argument("what", choices=("list", "allow", "refuse"), help="what to do")
    parser.add_argument("cameo", nargs="?", metavar="ID", help="of the cameo, as listed")


def run(parsed: argparse.Namespace, context: "CommandContext", words: "Words") -> int:
    """Exit code 0; 1 when no cameo with this id is held back."""
    return asyncio.run(_run(parsed, context, words))


async def _run(parsed: argparse.Namespace, context: "CommandContext", words: "Words") -> int:
    from bot.app.enrollment import held
    from bot.core.errors import NotFound
    from bot.core.ids import CameoId
    from bot.wiring import open_services

    async with open_services(context.settings) as services:
        if parsed.what == "list":
            for cameo in await held.list_held(services.app):
                data = {
                    "id": cameo.id,
                    "owner": cameo.owner,
                    "other": cameo.same_face_as or "",
                    "day": cameo.challenged_at.date().isoformat(),
                }
                is_disputed = cameo.problem == "face-disputed"
                print(words("faces-disputed" if is_disputed else "faces-held", data))
            return 0
        try:
            await held.decide(services.app, CameoId(parsed.cameo or ""), parsed.what == "allow")
        except NotFound:
            print(words("faces-none", {"id": parsed.cameo or ""}), file=sys.stderr)
            return 1
    print(words("faces-done"))
    return 0
