"""The speaker encoder of Resemblyzer in numpy: three LSTM layers over a mel spectrogram.

L. Wan et al., "Generalized End-to-End Loss for Speaker Verification", 2018. The weights are a
file of torch's format before 1.6: three pickles of header, one of tensors that point into
storages, the order of the storages, and their raw bytes. It is read with an unpickler that
knows five harmless names and refuses all others.
"""

import io
import pickle
from collections import OrderedDict
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from render.contract.errors import MissingPiece
from render.kit.kit import Floats

RATE = 16000
FRAME = 160
"""Samples between two frames of the spectrogram: 10 ms."""

_MAGIC = 0x1950A86A20F9469CFC6C  # torch.serialization.MAGIC_NUMBER
_WINDOW = 400  # 25 ms
_BANDS = 40
_LAYERS, _WIDTH = 3, 256


class SpeakerNetwork:
    """The network, loaded. Raises MissingPiece "model-broken" for any other file."""

    def __init__(self, weights: Path) -> None:
        try:
            with weights.open("rb") as file:
                tensors = _read_tensors(file)
            self._layers = [
                (
                    np.ascontiguousarray(tensors[f"lstm.weight_ih_l{layer}"].T),
                    np.ascontiguousarray(tensors[f"lstm.weight_hh_l{layer}"].T),
                    tensors[f"lstm.bias_ih_l{layer}"] + tensors[f"lstm.bias_hh_l{layer}"],
                )
                for layer in range(_LAYERS)
            ]
            self._last = tensors["linear.weight"].T, tensors["linear.bias"]
        except (pickle.UnpicklingError, ValueError, KeyError, TypeError, EOFError) as error:
            raise MissingPiece("model-broken", {"name": weights.name}) from error

    def embed(self, mels: Floats) -> Floats:
        """Unit vectors (windows, 256) of spectrogram windows (windows, frames, 40)."""
        steps = mels.transpose(1, 0, 2)
        for into, again, bias in self._layers:
            gates = steps @ into + bias
            hidden = np.zeros((steps.shape[1], _WIDTH), np.float32)
            cell = np.zeros_like(hidden)
            steps = np.empty((len(gates), *hidden.shape), np.float32)
            for at, gate in enumerate(gates):
                enter, forget, new, leave = np.split(gate + hidden @ again, 4, axis=1)
                cell = _sigmoid(forget) * cell + _sigmoid(enter) * np.tanh(new)
                hidden = _sigmoid(leave) * np.tanh(cell)
                steps[at] = hidden
        weight, bias = self._last
        out = np.maximum(steps[-1] @ weight + bias, 0)
        return np.asarray(out / np.linalg.norm(out, axis=1, keepdims=True), np.float32)


def spectrogram(samples: Floats) -> Floats:
    """Mel power spectrogram (frames, 40) of mono samples at `RATE`, a frame every 10 ms."""
    padded = np.pad(samples.astype(np.float32), _WINDOW // 2)
    frames = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[::FRAME]
    hann = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(_WINDOW) / _WINDOW)
    power = np.abs(np.fft.rfft(frames * hann.astype(np.float32), axis=1)) ** 2
    return np.asarray(power @ _mel_filters().T, np.float32)


def _sigmoid(x: Floats) -> Floats:
    return np.asarray(0.5 + 0.5 * np.tanh(0.5 * x), np.float32)


@cache
def _mel_filters() -> Floats:
    """Slaney's mel filters, (40, 201): linear below 1 kHz, logarithmic above, equal areas."""
    step = np.log(6.4) / 27
    top = 15 + np.log(RATE / 2 / 1000) / step
    mel = np.linspace(0, top, _BANDS + 2)
    edges = np.where(mel < 15, mel * 200 / 3, 1000 * np.exp(step * (mel - 15)))
    hertz = np.linspace(0, RATE / 2, _WINDOW // 2 + 1)
    rise = (hertz - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    fall = (edges[2:, None] - hertz) / (edges[2:] - edges[1:-1])[:, None]
    area = 2 / (edges[2:] - edges[:-2])
    return np.asarray(np.maximum(0, np.minimum(rise, fall)) * area[:, None], np.float32)


class _Storage:
    """A block of numbers that tensors are views of."""

    data: Floats

    def __init__(self, count: int) -> None:
        self.count = count


def _describe_tensor(storage: _Storage, offset: int, size: Any, stride: Any, *_: Any) -> Any:
    return storage, offset, size, stride


class _Reader(pickle.Unpickler):
    """Builds descriptions of float tensors and nothing else."""

    def __init__(self, file: io.BufferedIOBase | BinaryIO) -> None:
        super().__init__(file)
        self.storages: dict[str, _Storage] = {}

    def find_class(self, module: str, name: str) -> Any:
        known = {
            ("collections", "OrderedDict"): OrderedDict,
            ("torch._utils", "_rebuild_tensor_v2"): _describe_tensor,
            ("torch._utils", "_rebuild_tensor"): _describe_tensor,
        }
        if module == "torch" and name.endswith("Storage"):
            return name
        if (module, name) not in known:
            raise pickle.UnpicklingError(f"{module}.{name}")
        return known[module, name]

    def persistent_load(self, pid: Any) -> _Storage:
        _, _, key, _, count = pid[:5]
        return self.storages.setdefault(str(key), _Storage(int(count)))


def _read_tensors(file: BinaryIO) -> dict[str, Floats]:
    if _Reader(file).load() != _MAGIC:
        raise ValueError("not torch's format")
    _Reader(file).load()  # protocol
    _Reader(file).load()  # sizes of C types
    reader = _Reader(file)
    state = reader.load()
    for key in _Reader(file).load():
        storage = reader.storages[key]
        count = int.from_bytes(file.read(8), "little")
        storage.data = np.frombuffer(file.read(count * 4), "<f4", count)
    return {name: _view_tensor(*about) for name, about in state["model_state"].items()}


def _view_tensor(storage: _Storage, offset: int, size: Any, stride: Any) -> Floats:
    reach = offset + sum((n - 1) * step for n, step in zip(size, stride, strict=True))
    if reach >= len(storage.data) or min((*stride, offset), default=0) < 0:
        raise ValueError("a tensor beyond its storage")
    steps = [4 * step for step in stride]
    return np.lib.stride_tricks.as_strided(storage.data[offset:], size, steps).copy()
