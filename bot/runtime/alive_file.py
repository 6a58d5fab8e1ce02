"""A file that a process touches while its event loop runs, for health checks of containers."""

import asyncio
from pathlib import Path

SECONDS = 10.0
"""Between two touches; the checks of docker-compose.yml allow a minute."""


async def keep_touching(path: Path) -> None:
    """Touches the file until it is cancelled. Raises OSError when it cannot be created."""
    while True:
        path.touch(mode=0o600)
        await asyncio.sleep(SECONDS)
