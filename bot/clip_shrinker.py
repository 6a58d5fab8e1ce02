"""Makes a finished clip smaller, for a chat that does not accept it whole, and signs it again."""

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from bot.core.errors import Temporary
from bot.scratch import Scratch
from render.contract.errors import RenderError
from render.isolation.child import Child
from render.marking.operator import Operator
from render.tasks import read_credentials_in, shrink_in, sign_in, verify_in

if TYPE_CHECKING:
    from render.marking.credentials import CredentialsReading

_log = logging.getLogger(__name__)


class ClipShrinker:
    """Implements `bot.chat.contract.Shrinker`: one clip at a time, in a child process that starts
    with the first clip, since most chats never need it."""

    def __init__(self, operator: Callable[[], Operator], scratch: Scratch | None = None) -> None:
        self._operator = operator
        self._scratch = scratch or Scratch()
        self._child = Child()
        self._lock = asyncio.Lock()

    async def __call__(self, clip: bytes, most: int) -> bytes | None:
        """The clip in at most `most` bytes.

        None when it would become too coarse to watch, when its mark could not be read afterwards
        (a clip without a readable mark is never posted), and without room in memory for it.
        """
        async with self._lock:
            try:
                return await asyncio.to_thread(self._shrink, clip, most)
            except (RenderError, Temporary) as error:
                _log.warning("a clip could not be made smaller: %r", error)
                return None

    async def close(self) -> None:
        """Ends the child process."""
        await asyncio.to_thread(self._child.close)

    def _shrink(self, clip: bytes, max_bytes: int) -> bytes | None:
        # Imported here: most processes never shrink a clip and need not load this.
        from render.marking.credentials import CredentialState

        with self._scratch.open_folder() as folder:
            source, out = folder / "clip.mp4", folder / "small.mp4"
            source.write_bytes(clip)
            credentials = read_credentials_in(self._child, source)
            if credentials.state is not CredentialState.VALID:
                return None
            if not shrink_in(self._child, source, out, max_bytes):
                return None
            return self._sign(out, credentials, max_bytes)

    def _sign(self, out: Path, credentials: "CredentialsReading", max_bytes: int) -> bytes | None:
        """The smaller file with the receipt of consent of the original clip."""
        from render.marking.credentials import CredentialState

        if credentials.clip_id is None or credentials.source is None or credentials.receipt is None:
            return None
        operator = self._operator()
        facts = credentials.clip_id, credentials.source, credentials.receipt
        sign_in(self._child, out, *facts, operator)
        verification = verify_in(self._child, out, operator.root)
        if verification.mark.clip_id != credentials.clip_id:
            return None
        if verification.credentials.state is not CredentialState.VALID:
            return None
        small = out.read_bytes()
        return small if len(small) <= max_bytes else None
