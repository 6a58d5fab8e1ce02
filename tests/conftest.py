"""Which fixtures tests share, and which tests this machine cannot run."""

import importlib.util
import os

import pytest

# Before numpy or torch is loaded: tiny models wait for threads longer than they run, and with the
# widest instructions of some processors the same sums differ in their last bits from run to run.
for name, value in (
    ("OMP_NUM_THREADS", "1"),
    ("ATEN_CPU_CAPABILITY", "avx2"),
    ("ONEDNN_MAX_CPU_ISA", "AVX2"),
):
    os.environ.setdefault(name, value)

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
