"""People in front of the camera, made once."""

import numpy as np
import pytest

from render.kit.kit import Floats, Pixels
from render.models.store import ModelStore
from render.perception.face import Face, Tracker
from render.sample_people.selfie import SelfieScript, frames
from render.sound.speech import SynthesizedSpeech
from tests.render.perception import scenes


@pytest.fixture(scope="session")
def portrait(models: ModelStore) -> Pixels:
    """The sample person, looking straight ahead."""
    still = SelfieScript(np.zeros(0, np.float32), 16000, size=scenes.SIZE)
    return next(iter(frames(still, models.folder)))


@pytest.fixture(scope="session")
def face(models: ModelStore, portrait: Pixels) -> Face:
    """Her face in it."""
    return Tracker(models).track(portrait)[0]


@pytest.fixture(scope="session")
def talking(models: ModelStore) -> scenes.Frames:
    """The sample person talks for three seconds."""
    return scenes.acted(models.folder)


@pytest.fixture(scope="session")
def stranger(models: ModelStore) -> scenes.Frames:
    """The other sample person does."""
    return scenes.acted(models.folder, "river")


@pytest.fixture(scope="session")
def voice(spoken: SynthesizedSpeech) -> Floats:
    """Speech at 48 kHz for a clip."""
    return spoken.samples
