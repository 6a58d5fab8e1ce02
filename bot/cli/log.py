"""`walkon log verify`: is the usage log as it was written?"""

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.chat.words import Words
    from bot.wiring import CommandContext

HELP = "Check the usage log: every line is chained to the one before."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command line."""
    parser.add_argument("what", choices=("verify",), help="what to do with it")


def run(parsed: argparse.Namespace, context: "CommandContext", words: "Words") -> int:
    """Exit code 0 when no line was changed, removed or put in, 1 otherwise."""
    import asyncio

    from storage.repositories.audit_log import Chain, verify
    from storage.store import open_store

    async def look() -> Chain:
        store = await open_store(context.settings.database)
        try:
            return await verify(store.engine)
        finally:
            await store.close()

    chain = asyncio.run(look())
    if chain.broken_at is None:
        print(words("log-verified", {"count": chain.entries}))
        return 0
    print(words("log-broken", {"number": chain.broken_at}))
    return 1
