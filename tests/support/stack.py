"""Everything at once: `walkon up` as a program, on a home of its own, with small short clips."""

import os
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot import settings, wiring
from bot.app import file_names, people
from bot.app.ports import Address
from bot.core.cameo import Cameo, CameoState, Challenge
from bot.core.ids import CameoId
from bot.core.policy import Audience, Policy
from render.kit.still import make_still
from tests.simulators.web.friend import Friend
from tests.support.patience import PATIENCE_SECONDS
from tests.support.ports import find_free_port


@dataclass
class Stack:
    """One running Walk-On. `home`: where it keeps everything."""

    home: Path
    port: int
    environment: dict[str, str] = field(default_factory=dict)
    output: list[str] = field(default_factory=list)
    _process: subprocess.Popen[str] | None = None

    @property
    def url(self) -> str:
        """The address of its page."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def settings(self) -> settings.Settings:
        """What it was set to."""
        return settings.read_settings(self.environment)

    def start(self) -> None:
        """Starts it and waits until it answers."""
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", "up"],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=self.environment,
            start_new_session=True,
        )
        self._process = process
        threading.Thread(target=self._listen, args=(process,), daemon=True).start()
        end = time.monotonic() + PATIENCE_SECONDS
        while not self._is_ready():
            assert process.poll() is None, "".join(self.output)
            assert time.monotonic() < end, "".join(self.output)
            time.sleep(0.05)

    def stop(self) -> int:
        """Asks it to stop, as a terminal or an init system does; its exit code."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        return self._process.wait(PATIENCE_SECONDS)

    def kill(self) -> None:
        """Kills it and all it started, at once."""
        assert self._process is not None
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait(PATIENCE_SECONDS)

    def friend(self, name: str, language: str = "en") -> Friend:
        """Somebody who opens a window."""
        return Friend(self.url, name, language)

    @asynccontextmanager
    async def inside(self) -> AsyncIterator[wiring.Services]:
        """The same database, files and keys, from this process."""
        async with wiring.open_services(self.settings) as running:
            yield running

    async def give_cameo(
        self, friend: Friend, kit: Path, audience: Audience = Audience.EVERYONE
    ) -> None:
        """An enrollment that is over, for stories that are about something else."""
        async with self.inside() as running:
            app = running.app
            person = await people.register(app, Address("web", friend.id), friend.name, "en")
            cameo = Cameo(
                id=CameoId(app.new_id()),
                owner=person.id,
                challenge=Challenge("49217", ("left", "up", "right")),
                policy=Policy(person.id, audience),
                challenged_at=app.now(),
                state=CameoState.ACTIVE,
            )
            owner = [person.id]
            await app.files.write(file_names.kit(cameo.id), owner, kit.read_bytes())
            await app.files.write(file_names.still(cameo.id), owner, make_still(kit))
            async with app.store.begin() as transaction:
                await transaction.cameos.save(cameo)

    def _listen(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        self.output.extend(iter(process.stdout.readline, ""))

    def _is_ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/healthz", timeout=30) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, ConnectionError):
            return False


def prepared(home: Path, models: Path) -> Stack:
    """A stack that was not started yet."""
    (home / "models").symlink_to(models)
    port = find_free_port()
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("WALKON_")},
        "WALKON_HOME": str(home),
        "WALKON_WEB": f"127.0.0.1:{port}",
        "WALKON_CLIP_SIZE": "320x180",
        "WALKON_CLIP_SECONDS": "2",
    }
    return Stack(home, port, environment)
