"""Loads and runs the TensorFlow Lite models."""

import numpy as np
from ai_edge_litert.interpreter import Interpreter
from numpy.typing import NDArray

from render.kit.kit import Floats
from render.models.store import ModelStore


def load_model(store: ModelStore, name: str) -> Interpreter:
    """A model, ready to run. Raises MissingPiece without its file."""
    model = Interpreter(str(store.path(name)), num_threads=2)
    model.allocate_tensors()
    return model


def run_model(model: Interpreter, picture: NDArray[np.floating]) -> list[Floats]:
    """All outputs for one picture. `picture`: (h, w, channels) in the model's value range."""
    model.set_tensor(model.get_input_details()[0]["index"], picture[None].astype(np.float32))
    model.invoke()
    return [model.get_tensor(out["index"]) for out in model.get_output_details()]
