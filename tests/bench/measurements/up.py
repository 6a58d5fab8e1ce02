"""How soon `walkon up` is ready, in a home that exists."""

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bot import settings
from tests.support.ports import find_free_port

MOST = {"up.seconds_to_ready": 5.0}
RUNS = 3


def measure(_build: Path) -> dict[str, float]:
    """Seconds until the line that names the address, the median of a few starts."""
    with tempfile.TemporaryDirectory() as home:
        (Path(home) / "models").symlink_to(settings.read_settings().models)
        _seconds_to_ready(home)  # makes the home
        runs = [_seconds_to_ready(home) for _ in range(RUNS)]
    return {"up.seconds_to_ready": statistics.median(runs)}


def _seconds_to_ready(home: str) -> float:
    address = f"127.0.0.1:{find_free_port()}"
    environment = {**os.environ, "WALKON_HOME": home, "WALKON_WEB": address}
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "up"], stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if address in line:
                break
        spent = time.perf_counter() - start
        process.send_signal(signal.SIGTERM)
        process.communicate()
    assert process.returncode == 0, f"walkon up ended with exit code {process.returncode}"
    return spent
