"""Finished clips made smaller for a chat, still marked and signed as what they are."""

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from bot.scratch import scratch_folder
from render.contract.errors import RenderError
from render.isolation.child import Child
from render.marking.operator import Operator
from render.tasks import shrink_in, verify_in

if TYPE_CHECKING:
    from render.marking.credentials import CredentialsReading

_log = logging.getLogger(__name__)


class ClipShrinker:
    """Implements `bot.chat.contract.Shrink`. One clip at a time, in a process of its own that is
    started for the first one: most chats never need it."""

    def __init__(self, operator: Callable[[], Operator]) -> None:
        self._operator = operator
        self._child = Child()
        self._turn = asyncio.Lock()

    async def __call__(self, clip: bytes, most: int) -> bytes | None:
        """The clip within so many bytes, or None: when it would be too coarse to be looked at, and
        when its mark could not be read any more, since such a clip does not leave."""
        async with self._turn:
            try:
                return await asyncio.to_thread(self._shrunk, clip, most)
            except RenderError as error:
                _log.warning("a clip could not be made smaller: %r", error)
                return None

    async def close(self) -> None:
        """Ends the process."""
        await asyncio.to_thread(self._child.close)

    def _shrunk(self, clip: bytes, most: int) -> bytes | None:
        # Here, since what it loads is of no use to a bot that never shrinks a clip.
        from render.marking.credentials import State, read

        with scratch_folder() as folder:
            source, out = folder / "clip.mp4", folder / "small.mp4"
            source.write_bytes(clip)
            said = read(source)
            if said.state is not State.VALID or not shrink_in(self._child, source, out, most):
                return None
            return self._signed(out, said, most)

    def _signed(self, out: Path, said: "CredentialsReading", most: int) -> bytes | None:
        """The same receipt of consent around other bytes."""
        from render.marking.credentials import State, sign

        if said.clip_id is None or said.source is None or said.receipt is None:
            return None
        operator = self._operator()
        sign(out, said.clip_id, said.source, said.receipt, operator)
        found = verify_in(self._child, out, operator.root)
        if found.mark.clip_id != said.clip_id or found.credentials.state is not State.VALID:
            return None
        small = out.read_bytes()
        return small if len(small) <= most else None
