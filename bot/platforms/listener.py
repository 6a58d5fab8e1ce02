"""Listens on an address, for the servers of all platforms."""

import asyncio
import errno
import os
import time

from aiohttp import web

from bot.core.errors import Broken

TAKEN_SECONDS = 5.0
"""How long an address may stay taken: a process that was killed keeps it until the kernel has freed
its memory, and who starts it again must not have to know."""

_RETRY_SECONDS = 0.1


async def listen(runner: web.AppRunner, host: str, port: int) -> None:
    """Listens on a host and port. Raises Broken when it cannot, or when the address is still taken
    after `TAKEN_SECONDS`."""
    end = time.monotonic() + TAKEN_SECONDS
    while True:
        site = web.TCPSite(runner, host, port)
        try:
            await site.start()
            return
        except OSError as error:
            await site.stop()
            if error.errno != errno.EADDRINUSE or time.monotonic() >= end:
                why = os.strerror(error.errno or 0)
                raise Broken(f"Cannot listen on {host}:{port}: {why}.") from error
        await asyncio.sleep(_RETRY_SECONDS)
