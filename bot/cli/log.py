"""`walkon log verify`: whether the audit log is as it was written."""

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.chat.words import Words
    from bot.wiring import CommandContext

HELP = "Check the usage log: every line is chained to the one before."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments of the command."""
    parser.add_argument("what", choices=("verify",), help="what to do with it")


def run(parsed: argparse.Namespace, context: "CommandContext", words: "Words") -> int:
    """Exit code 0 when no line was changed, removed or put in, 1 otherwise."""
    import asyncio

    from storage.repositories.audit_log import Chain, verify
    from storage.store import open_store

    async def verify_log() -> Chain:
        store = await open_store(context.settings.database)
        try:
            return await verify(store.engine)
        finally:
            await store.close()

    chain = asyncio.run(verify_log())
    if chain.broken_at is None:
        print(words("log-verified", {"count": chain.entries}))
        return 0
    print(words("log-broken", {"number": chain.broken_at}))
    return 1
