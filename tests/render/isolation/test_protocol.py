"""What a child sends is data: it cannot run code in the parent, or stop it."""

import os
import pickle
import socket
import struct
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

import msgspec
import pytest

from render.contract.errors import Crashed, LimitExceeded, RenderError, Unreadable
from render.isolation import protocol
from render.isolation.child import Child
from render.isolation.protocol import Failure, Frames, Result

LIMITS: dict[str, Any] = {"seconds": 60.0, "memory_mb": 1000}
HEADER = struct.Struct("!Q")


class Colour(Enum):
    RED = "red"


@dataclass(frozen=True)
class Inner:
    at: Path
    span: tuple[float, float] | None


@dataclass(frozen=True)
class Outer:
    inner: tuple[Inner, ...]
    colour: Colour
    plan: dict[str, object]


class Payload:
    """Whoever unpickles this makes a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self.folder),)


def send_raw(data: bytes, then_sleep: bool = False) -> None:
    """In the child: writes to its socket what a taken-over decoder might."""
    import gc
    import time

    (parent,) = [s for s in gc.get_objects() if isinstance(s, socket.socket)]
    parent.sendall(data)
    if then_sleep:
        time.sleep(600)


def taken(data: bytes, expected: Any) -> Any:
    """A result that went through both ends."""
    reply = protocol.decode_reply(data[HEADER.size :])
    assert isinstance(reply, Result)
    return protocol.read_result(reply, expected)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, type(None)),
        (1.5, float),
        (b"\xff\xd8", bytes),
        ((1.0, 2.0), tuple[float, ...]),
        (
            Outer((Inner(Path("/a"), (1.0, 2.0)), Inner(Path("b"), None)), Colour.RED, {"n": [1]}),
            Outer,
        ),
    ],
)
def test_results_arrive_as_they_were(value: object, expected: Any) -> None:
    assert taken(protocol.encode_result(value), expected) == value


def test_an_error_arrives_with_its_class_code_and_data() -> None:
    reply = protocol.decode_reply(
        protocol.encode_error(Unreadable("media-empty", {"limit": 3}))[HEADER.size :]
    )
    assert isinstance(reply, Failure)
    error = protocol.read_error(reply)
    assert isinstance(error, Unreadable)
    assert (error.code, error.data) == ("media-empty", {"limit": 3})


@pytest.mark.parametrize(
    ("value", "expected"), [("text", float), (1, str), ((1, 2), tuple[float]), ({}, Outer)]
)
def test_a_result_of_another_type_is_a_crash(value: object, expected: Any) -> None:
    with pytest.raises(Crashed):
        taken(protocol.encode_result(value), expected)


@pytest.mark.parametrize(
    "failure",
    [
        {"error": "SystemExit", "code": "a", "data": {}},
        {"error": "Unreadable", "code": "no such { $thing }", "data": {}},
        {"error": "Unreadable", "code": "a", "data": {"limit": [1]}},
        {"error": "Unreadable", "code": "a", "data": {"limit": "x" * 10_000}},
    ],
)
def test_an_error_that_nobody_raises_is_a_crash(failure: dict[str, object]) -> None:
    data = msgspec.msgpack.encode({"type": "Failure", **failure})
    with pytest.raises(Crashed):
        _read_failure(data)


def _read_failure(data: bytes) -> RenderError:
    reply = protocol.decode_reply(data)
    assert isinstance(reply, Failure)
    return protocol.read_error(reply)


@pytest.mark.parametrize("share", [float("nan"), -0.1, 1.1])
def test_progress_is_a_share(share: float) -> None:
    with pytest.raises(Crashed):
        protocol.decode_reply(msgspec.msgpack.encode({"type": "ProgressShare", "done": share}))


def test_messages_are_cut_wherever_the_bytes_break() -> None:
    near, far = socket.socketpair()
    with near, far:
        frames, sent = Frames(near), protocol.encode_result("x" * 100) * 2
        for byte in sent[:-1]:
            far.sendall(bytes([byte]))
            frames.receive()
        assert frames.take() is not None
        assert frames.take() is None
        far.sendall(sent[-1:])
        frames.receive()
        assert frames.take() is not None


def test_a_pickle_is_not_opened(tmp_path: Path) -> None:
    pickled = pickle.dumps(Payload(tmp_path / "owned"))
    with Child() as child:
        with pytest.raises(Crashed):
            _call(child, HEADER.pack(len(pickled)) + pickled)
        assert child.call("os:getpid", returns=int, **LIMITS) > 0
    assert not (tmp_path / "owned").exists()


def test_a_message_without_an_end_is_refused_before_it_is_kept() -> None:
    with Child() as child, pytest.raises(Crashed):
        _call(child, HEADER.pack(2**40))


def test_half_a_message_does_not_hold_the_parent() -> None:
    with Child() as child, pytest.raises(LimitExceeded, match="over-time"):
        _call(child, HEADER.pack(100) + b"half", True, seconds=3.0)


def _call(child: Child, data: bytes, then_sleep: bool = False, **limits: Any) -> None:
    child.call(f"{__name__}:send_raw", data, then_sleep, returns=type(None), **{**LIMITS, **limits})


def test_every_error_of_rendering_can_travel() -> None:
    def classes(base: type[RenderError]) -> set[str]:
        return {base.__name__} | {name for sub in base.__subclasses__() for name in classes(sub)}

    assert classes(RenderError) - {"RenderError"} == set(protocol._ERRORS)
