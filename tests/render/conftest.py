"""What all tests of rendering share."""

import pytest

from bot import settings
from render.models.store import ModelStore


@pytest.fixture(scope="session")
def models() -> ModelStore:
    """The pulled model files; `make setup` pulls them."""
    return ModelStore(settings.read().models)
