"""The messages between a process and its child.

A call travels pickled: the child trusts its parent. What comes back is MessagePack, checked against
the type that the caller expects, because a broken decoder may have taken over the child: nothing
that it sends can run code in the parent.
"""

import dataclasses
import math
import pickle
import socket
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, TypeVar

import msgspec
from msgspec import Meta, Struct

from render.contract import errors
from render.contract.errors import Crashed, RenderError
from render.isolation.sandbox import Sandbox

T = TypeVar("T")

MAX_REPLY_BYTES = 2**20
"""Enough for any report. In memory a reply may take sixty times as much: an empty list is one byte
of it."""
_HEADER = struct.Struct("!Q")
_RECEIVE_BYTES = 2**16
_CODE = "^[a-z0-9-]{1,64}$"
_ERRORS: dict[str, Callable[[str, errors.Data], RenderError]] = {
    error.__name__: error
    for error in (
        errors.Unreadable,
        errors.LimitExceeded,
        errors.Cancelled,
        errors.MissingPiece,
        errors.BadOrder,
        errors.DeviceLost,
        errors.Crashed,
    )
}


@dataclass(frozen=True)
class Call:
    """A function to run. `function`: "module:name". `memory_mb`: MiB that it may use.

    `reports`: whether the function takes `progress`. `stops`: whether it takes `is_cancelled` and
    stops by itself. `capped`: whether the memory that it may reserve is limited. `sandbox`: what
    the process may do from then on, with `cpu_seconds` of all cores together; None for what it may
    do anyway.
    """

    function: str
    args: tuple[object, ...]
    reports: bool
    memory_mb: int
    stops: bool = False
    capped: bool = True
    sandbox: Sandbox | None = None
    cpu_seconds: float = 0.0


@dataclass(frozen=True)
class Stop:
    """The running call is cancelled."""


class ProgressShare(Struct, frozen=True, tag=True):
    """Progress of the running call. `done`: the share that is done, 0-1."""

    done: Annotated[float, Meta(ge=0.0, le=1.0)]


class Result(Struct, frozen=True, tag=True):
    """What the call returned; `read_result` checks its type."""

    value: msgspec.Raw


class Failure(Struct, frozen=True, tag=True):
    """The RenderError that the call raised: its class, code and data."""

    error: str
    code: Annotated[str, Meta(pattern=_CODE)]
    data: dict[str, Annotated[str, Meta(max_length=4096)] | int | float]


Reply = ProgressShare | Result | Failure


def encode_call(message: Call | Stop) -> bytes:
    """A message to the child."""
    return _frame(pickle.dumps(message))


def encode_result(value: object) -> bytes:
    """What a call returned: numbers, text, bytes, paths, enums, collections, dataclasses.

    Raises TypeError for anything else.
    """
    return _frame(_encode(Result(msgspec.Raw(_encode(value)))))


def encode_error(error: RenderError) -> bytes:
    """What a call raised."""
    return _frame(_encode(Failure(type(error).__name__, error.code, error.data)))


def encode_progress(share: float) -> bytes:
    """Progress of a call. `share`: clipped to 0-1."""
    return _frame(_encode(ProgressShare(min(max(float(share), 0.0), 1.0))))


def decode_reply(data: bytes) -> Reply:
    """Raises Crashed "process-crashed" for what no healthy child sends."""
    reply: Reply = _decode(data, Reply)
    return reply


def read_result(result: Result, expected: type[T]) -> T:
    """The value. Raises Crashed "process-crashed" when it is of another type, or holds
    numbers that are not finite: comparisons with them are always false."""
    value: T = _decode(bytes(result.value), expected)
    if not _is_finite(value):
        raise _bad_reply("a number that is none")
    return value


def read_error(failure: Failure) -> RenderError:
    """The error. Raises Crashed "process-crashed" when there is no such class."""
    if failure.error not in _ERRORS:
        raise _bad_reply(failure.error)
    return _ERRORS[failure.error](failure.code, failure.data)


class Frames:
    """Cuts the bytes of a socket into messages, without ever waiting for the rest of one."""

    def __init__(self, source: socket.socket, max_bytes: int | None = None) -> None:
        self._source = source
        self.max_bytes = max_bytes
        self._received = bytearray()

    def receive(self) -> None:
        """Takes what has arrived; blocks while nothing has. Raises EOFError once the other side
        has closed."""
        data = self._source.recv(_RECEIVE_BYTES)
        if not data:
            raise EOFError
        self._received += data

    def take(self) -> bytes | None:
        """The next message that is complete; None while there is none.

        Raises Crashed "process-crashed" for one of more than `max_bytes`.
        """
        if len(self._received) < _HEADER.size:
            return None
        (size,) = _HEADER.unpack_from(self._received)
        if self.max_bytes is not None and size > self.max_bytes:
            raise _bad_reply(f"{size} bytes")
        end = _HEADER.size + size
        if len(self._received) < end:
            return None
        message = bytes(memoryview(self._received)[_HEADER.size : end])
        del self._received[:end]
        return message


def _frame(data: bytes) -> bytes:
    return _HEADER.pack(len(data)) + data


def _encode(value: object) -> bytes:
    return msgspec.msgpack.encode(value, enc_hook=_to_plain)


def _decode(data: bytes, expected: Any) -> Any:
    try:
        return msgspec.msgpack.decode(data, type=expected, dec_hook=_from_plain)
    except (msgspec.MsgspecError, RecursionError, ValueError, UnicodeDecodeError) as error:
        raise _bad_reply(str(error)) from error


def _to_plain(value: object) -> object:
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"a child cannot return {type(value).__name__}")


def _from_plain(expected: type, value: object) -> object:
    if expected is object:
        return value
    if issubclass(expected, Path) and isinstance(value, str):
        return Path(value)
    raise ValueError(f"no {expected.__name__} is expected")


def _is_finite(value: object) -> bool:
    if isinstance(value, float):
        return math.isfinite(value)
    if isinstance(value, Mapping):
        return all(map(_is_finite, value.values()))
    if isinstance(value, list | tuple | set | frozenset):
        return all(map(_is_finite, value))
    if dataclasses.is_dataclass(value):
        fields = dataclasses.fields(value)
        return all(_is_finite(getattr(value, field.name)) for field in fields)
    return True


def _bad_reply(what: str) -> Crashed:
    return Crashed("process-crashed", {"how": "a reply that cannot be read"}, what[:1000])
