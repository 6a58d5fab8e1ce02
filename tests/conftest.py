"""The sample people, made once for all tests: clips, inspections, kits; and a running Walk-On."""

import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import settings
from render.models.store import ModelStore
from render.perception.evidence import Challenge
from render.perception.inspect import Inspection, inspect
from render.sample_people import selfie
from render.sound import speech
from tests.journeys.stack import Stack, prepared

CHALLENGE = Challenge("49217", ("left", "up", "right"))
"""What the sample clips do."""


LIBRARIES = ("torch", "diffusers", "transformers")
"""What tests marked `engines` need; `make test` installs them."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    missing = [name for name in LIBRARIES if importlib.util.find_spec(name) is None]
    if missing:
        reason = pytest.mark.skip(reason=f"not installed: {', '.join(missing)} (the extra gpu)")
        for item in items:
            if item.get_closest_marker("engines"):
                item.add_marker(reason)


@pytest.fixture(scope="session")
def models() -> ModelStore:
    """The pulled model files; `make setup` pulls them."""
    return ModelStore(settings.read_settings().models)


@pytest.fixture(scope="session")
def spoken() -> speech.Spoken:
    """Somebody who reads the digits of `CHALLENGE`."""
    return speech.speak(", ".join(CHALLENGE.digits or ""), 205.0, "en")


@pytest.fixture(scope="session")
def sunny_clip(
    models: ModelStore, spoken: speech.Spoken, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A selfie clip of the sample person, who does what `CHALLENGE` asks."""
    out = tmp_path_factory.mktemp("sunny") / "sunny.mp4"
    sunny = selfie.Sample(spoken.samples, speech.RATE, CHALLENGE.turns, size=(480, 854))
    selfie.write(sunny, models.folder, out)
    return out


@pytest.fixture(scope="session")
def sunny(models: ModelStore, sunny_clip: Path) -> Inspection:
    """What the inspection of that clip says and keeps."""
    return inspect(sunny_clip, CHALLENGE, models.folder)


@pytest.fixture(scope="session")
def sunny_kit(sunny: Inspection, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample person's kit as a file."""
    assert sunny.kit is not None
    out = tmp_path_factory.mktemp("kits") / "sunny.kit"
    sunny.kit.save(out)
    return out


@pytest.fixture(scope="session")
def stack(models: ModelStore, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """Walk-On, running, for every story that does not need one of its own."""
    started = prepared(tmp_path_factory.mktemp("home"), models.folder)
    started.start()
    yield started
    assert started.stop() == 0, "".join(started.output)
