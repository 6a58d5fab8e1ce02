"""Tiny engines, built once; nothing here may reach a network."""

import socket
from pathlib import Path
from typing import Any

import pytest

from render.engines import loading
from tests.render.engines.tiny_vace import save_vace


@pytest.fixture(autouse=True)
def no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever reaches for the network fails the test."""
    if not request.node.get_closest_marker("engines"):
        return

    def refused(*args: Any, **kwargs: Any) -> Any:
        raise AssertionError(f"the network was asked for: {args[1:]}")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)


@pytest.fixture(scope="session")
def tiny_vace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a tiny WanVACEPipeline."""
    import torch

    loading.offline()
    torch.set_num_threads(1)  # models this small wait for threads thirty times as long as they run
    return save_vace(tmp_path_factory.mktemp("weights") / "vace")
