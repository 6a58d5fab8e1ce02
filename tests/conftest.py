"""Which fixtures tests share, and which tests this machine cannot run."""

import importlib.util

import pytest

pytest_plugins = [
    "tests.fixtures.media",
    "tests.fixtures.servers",
    "tests.fixtures.stack",
    "tests.fixtures.worlds",
]

LIBRARIES = ("torch", "diffusers", "transformers")
"""What tests marked `engines` need; `make test` installs them."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    missing = [name for name in LIBRARIES if importlib.util.find_spec(name) is None]
    if missing:
        reason = pytest.mark.skip(reason=f"not installed: {', '.join(missing)} (the extra gpu)")
        for item in items:
            if item.get_closest_marker("engines"):
                item.add_marker(reason)
