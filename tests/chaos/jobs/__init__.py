"""The jobs of the chaos run: all real but for what renders draw."""

import os
from datetime import datetime

import aiohttp

BOARD = "CHAOS_BOARD"
"""The environment variable with the address of the run's own platform."""


async def tell_render(request: str, epoch: int, began: datetime) -> None:
    """Tells the run that frames are about to be made."""
    facts = {"request": request, "epoch": epoch, "began": began.timestamp()}
    async with aiohttp.ClientSession() as session:
        (await session.post(f"{os.environ[BOARD]}/render", json=facts)).raise_for_status()
