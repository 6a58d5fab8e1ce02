"""Tiny engines, built once; nothing here may reach a network."""

import importlib.util
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from render.engines.runtime import pipeline_loader
from tests.render.engines.filmed import save_people
from tests.render.engines.tiny_vace import save_vace

_HERE = ("127.0.0.1", "localhost")


@pytest.fixture(autouse=True)
def no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever reaches for the network fails the test; a hub of the test's own is none."""
    if not request.node.get_closest_marker("engines"):
        return

    def here(run: Callable[..., Any], which: int) -> Callable[..., Any]:
        def guarded(*args: Any, **kwargs: Any) -> Any:
            host = args[which][0] if isinstance(args[which], tuple) else args[which]
            assert host in _HERE, f"the network was asked for: {host}"
            return run(*args, **kwargs)

        return guarded

    monkeypatch.setattr(socket.socket, "connect", here(socket.socket.connect, 1))
    monkeypatch.setattr(socket, "getaddrinfo", here(socket.getaddrinfo, 0))


@pytest.fixture(scope="session", autouse=True)
def one_torch_thread() -> None:
    """Models this small wait for threads thirty times as long as they run, and on some processors
    sums that several threads share differ in their last bits from run to run."""
    if importlib.util.find_spec("torch") is not None:
        importlib.import_module("torch").set_num_threads(1)


@pytest.fixture(scope="session")
def tiny_vace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a tiny WanVACEPipeline."""
    pipeline_loader.go_offline()
    return save_vace(tmp_path_factory.mktemp("weights") / "vace")


@pytest.fixture(scope="session")
def people(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Four kits."""
    return save_people(tmp_path_factory.mktemp("kits"))
