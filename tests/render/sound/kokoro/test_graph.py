"""The pitch becomes an input of the graph without ONNX tools; the real network is run in
test_kokoro_voice.py."""

import pytest

from render.sound.kokoro.graph import LENGTHS_OUTPUT, PITCH_INPUT, adapt_graph


def _field(number: int, body: bytes) -> bytes:
    assert len(body) < 128
    return bytes([number << 3 | 2, len(body)]) + body


def _node(name: str, output: str) -> bytes:
    return _field(1, _field(1, b"x") + _field(2, output.encode()) + _field(3, name.encode()))


PITCH = _node("/encoder/Squeeze", "/encoder/Squeeze_output_0")
OTHER = _node("/encoder/Other", "y")


def test_the_output_of_the_pitch_is_renamed_and_the_rest_stays() -> None:
    adapted = adapt_graph(b"\x08\x09" + _field(7, OTHER + PITCH) + b"\x10\x01")
    assert adapted.startswith(b"\x08\x09")
    assert adapted.endswith(b"\x10\x01")
    assert OTHER in adapted
    assert PITCH not in adapted
    assert _field(2, b"predicted_pitch") in adapted
    added = _field(2, b"/encoder/Squeeze_output_0")
    assert adapted.count(added) == 1  # of the node that gives the changed pitch
    assert PITCH_INPUT.encode() in adapted
    assert LENGTHS_OUTPUT.encode() in adapted


@pytest.mark.parametrize("model", [b"", b"\x08\x09", _field(7, OTHER), b"\x0b"])
def test_any_other_model_is_refused(model: bytes) -> None:
    with pytest.raises(ValueError, match=r"graph|message"):
        adapt_graph(model)
