"""Which files of the product a call passes through, from the wire to a function."""

import itertools
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from types import FrameType, TracebackType
from typing import Any

ROOT = f"{Path(__file__).parents[2]}/"
PRODUCT = tuple(f"{ROOT}{folder}/" for folder in ("bot", "render", "storage"))


class CallPaths:
    """Records, while its block runs, the files on the call stack whenever one of `functions` is
    called. `functions`: file and name of each. `paths`: one list for each call, in the order of the
    calls, from the wire inwards, each file as often as the stack enters it. The stack of whoever
    started a task counts as the beginning of the task's own; that of a thread begins in the thread.
    """

    def __init__(self, *functions: tuple[str, str]) -> None:
        self._functions = frozenset(functions)
        self._parents: dict[FrameType, list[str]] = {}
        self.paths: list[list[str]] = []

    def __enter__(self) -> "CallPaths":
        threading.setprofile(self._profile)
        sys.setprofile(self._profile)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        sys.setprofile(None)
        threading.setprofile(None)

    def _profile(self, frame: FrameType, event: str, argument: Any) -> None:
        if event != "call":
            return
        code = frame.f_code
        if code.co_name in {"create_task", "ensure_future"} and "/asyncio/" in code.co_filename:
            coroutine = frame.f_locals.get("coro") or frame.f_locals.get("coro_or_future")
            started = getattr(coroutine, "cr_frame", None)
            if started is not None:
                self._parents.setdefault(started, self._stack(frame.f_back))
        elif (code.co_filename.removeprefix(ROOT), code.co_name) in self._functions:
            self.paths.append(self._stack(frame))

    def _stack(self, frame: FrameType | None) -> list[str]:
        """Product files from the outermost call to `frame`, neighbours in one file once."""
        inwards: list[str] = []
        while frame is not None:
            if frame.f_code.co_filename.startswith(PRODUCT):
                inwards.append(frame.f_code.co_filename.removeprefix(ROOT))
            if frame in self._parents:
                inwards += reversed(self._parents[frame])
                break
            frame = frame.f_back
        outwards = inwards[::-1]
        return merge_neighbours(outwards)


def merge_neighbours(files: Sequence[str]) -> list[str]:
    """The files, each once where it stands several times in a row."""
    return [file for file, _ in itertools.groupby(files)]
