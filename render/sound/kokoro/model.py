"""The Kokoro network, loaded from its model files: phonemes in, speech and their timing out."""

from dataclasses import dataclass

import numpy as np
import onnxruntime

from render.contract.errors import MissingPiece
from render.kit.kit import Floats
from render.models.pins import KOKORO_PARTS
from render.models.store import ModelStore
from render.sound.kokoro.graph import LENGTHS_OUTPUT, PITCH_INPUT, RANGE_INPUT, adapt_graph
from render.sound.kokoro.styles import at_length
from render.sound.kokoro.symbols import EDGE, encode
from render.sound.phonemes import PhonemeSpan

RATE = 24000
"""Hz of what it speaks."""

_MEAN_TO_MEDIAN = 0.92  # louder frames are higher: their median is 5-15 % above the mean
_FRAME = 0.025  # seconds of the lengths that the network gives


@dataclass(frozen=True)
class KokoroSpeech:
    """`samples`: mono at `RATE`. `spans`: of every phoneme, without gaps, from the start to the
    end of the sound."""

    samples: Floats
    spans: tuple[PhonemeSpan, ...]


class Kokoro:
    """Kokoro-82M with 8-bit weights. Deterministic: equal lines give equal samples."""

    def __init__(self, store: ModelStore, threads: int = 2) -> None:
        """Loads it in half a second. Raises MissingPiece "model-missing", or "model-broken"."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        # Without it the 8-bit graph gives the same samples as fast, and loads in two thirds of the
        # time.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
        # Threads that spin while they wait take the core from whoever draws meanwhile.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        try:
            joined = b"".join(store.path(part).read_bytes() for part in KOKORO_PARTS)
            self._session = onnxruntime.InferenceSession(
                adapt_graph(joined), options, providers=["CPUExecutionProvider"]
            )
        except (ValueError, IndexError, RuntimeError) as error:
            raise MissingPiece("model-broken", {"name": KOKORO_PARTS[0]}) from error

    def speak(
        self,
        phonemes: str,
        style: Floats,
        pitch_hz: float,
        pitch_range: float = 1.0,
        speed: float = 1.0,
    ) -> KokoroSpeech:
        """Speaks a line. `style`: (knots, 256), see `render.sound.kokoro.styles`. `pitch_hz`: the
        median pitch of what is loud, as `render.sound.pitch` measures it. `pitch_range`: how lively
        the melody is, 1 as the style has it. `speed`: 1 is usual.

        What is not in `render.sound.kokoro.symbols` is left out.
        """
        symbols, numbers = encode(phonemes)
        samples, lengths = self._session.run(
            ["audio", LENGTHS_OUTPUT],
            {
                "tokens": np.array([[EDGE, *numbers, EDGE]], np.int64),
                "style": at_length(style, len(numbers))[None],
                "speed": np.array([speed], np.float32),
                PITCH_INPUT: np.array([pitch_hz * _MEAN_TO_MEDIAN], np.float32),
                RANGE_INPUT: np.array([pitch_range], np.float32),
            },
        )
        ends = np.cumsum(lengths.ravel()) * _FRAME
        starts = np.concatenate([[0.0], ends[:-1]])
        spans = tuple(
            PhonemeSpan(symbol, float(start), float(end))
            for symbol, start, end in zip(f" {symbols} ", starts, ends, strict=True)
        )
        return KokoroSpeech(np.asarray(samples, np.float32).ravel(), spans)


def has_kokoro(store: ModelStore) -> bool:
    """Whether its model files are there."""
    return all(store.has(part) for part in KOKORO_PARTS)
