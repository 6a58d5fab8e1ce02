"""A functional InsightFace pack of two small models: reddish squares are faces, told by colour.

The detector has the nine outputs of an SCRFD with key points at strides 8, 16 and 32, of which only
the last ever fires; the recogniser is a fixed projection of the aligned face.
"""

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

SIDE = 128
"""Side of the picture that the detector takes."""

FACE = 32
"""Side of a face, pixels, at a multiple of it."""

_STRIDES = (8, 16, 32)
_ANCHORS = 2
_KEY_POINTS = [0.30, 0.40, 0.70, 0.40, 0.50, 0.60, 0.35, 0.80, 0.65, 0.80]
_NUMBERS = 64


def write(folder: Path) -> Path:
    """Writes both models and returns the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    _detector(folder / "det_tiny.onnx")
    _recogniser(folder / "rec_tiny.onnx")
    return folder


def picture(*faces: tuple[int, int, tuple[int, int, int]]) -> np.ndarray:
    """RGB with faces at column, row (in faces) of a colour; a face is red above 150 over blue."""
    rgb = np.zeros((SIDE, SIDE, 3), np.uint8)
    for column, row, colour in faces:
        rgb[row * FACE : (row + 1) * FACE, column * FACE : (column + 1) * FACE] = colour
    return rgb


def _detector(path: Path) -> None:
    nodes, constants, outputs = [], [], {}
    constants.append(_constant("weights", np.float32([1, 0, -1]).reshape(1, 3, 1, 1)))
    nodes.append(helper.make_node("Conv", ["input.1", "weights"], ["redness"]))
    for stride in _STRIDES:
        fires = np.float32(20 if stride == _STRIDES[-1] else 0)
        count = _ANCHORS * (SIDE // stride) ** 2
        name = str(stride)
        constants += [
            _constant("gain" + name, fires),
            _constant("bias" + name, np.float32(-12)),
            _constant("flat" + name, np.int64([-1, 1])),
            _constant("none" + name, np.float32(0)),
            _constant("box" + name, np.tile(np.float32([0, 0, 1, 1]), (count, 1))),
            _constant("points" + name, np.tile(np.float32(_KEY_POINTS), (count, 1))),
        ]
        nodes += [
            helper.make_node(
                "AveragePool",
                ["redness"],
                ["pool" + name],
                kernel_shape=[stride, stride],
                strides=[stride, stride],
            ),
            helper.make_node("Mul", ["pool" + name, "gain" + name], ["scaled" + name]),
            helper.make_node("Add", ["scaled" + name, "bias" + name], ["logit" + name]),
            helper.make_node("Sigmoid", ["logit" + name], ["sure" + name]),
            helper.make_node("Reshape", ["sure" + name, "flat" + name], ["one" + name]),
            helper.make_node("Concat", ["one" + name] * _ANCHORS, ["two" + name], axis=1),
            helper.make_node("Reshape", ["two" + name, "flat" + name], ["score" + name]),
            helper.make_node("Mul", ["score" + name, "none" + name], ["zero" + name]),
            helper.make_node("Add", ["zero" + name, "box" + name], ["found" + name]),
            helper.make_node("Add", ["zero" + name, "points" + name], ["five" + name]),
        ]
        outputs[name] = count
    _save(
        path,
        nodes,
        constants,
        [("input.1", [1, 3, SIDE, SIDE])],
        [
            (kind + name, [count, wide])
            for kind, wide in (("score", 1), ("found", 4), ("five", 10))
            for name, count in outputs.items()
        ],
    )


def _recogniser(path: Path) -> None:
    mixing = np.random.default_rng(0).standard_normal((3 * 49, _NUMBERS)).astype(np.float32)
    nodes = [
        helper.make_node(
            "AveragePool", ["input.1"], ["small"], kernel_shape=[16, 16], strides=[16, 16]
        ),
        helper.make_node("Flatten", ["small"], ["flat"]),
        helper.make_node("MatMul", ["flat", "mixing"], ["embedding"]),
    ]
    constants = [_constant("mixing", mixing)]
    _save(
        path, nodes, constants, [("input.1", ["n", 3, 112, 112])], [("embedding", ["n", _NUMBERS])]
    )


def _constant(name: str, value: np.ndarray) -> onnx.TensorProto:
    return numpy_helper.from_array(np.asarray(value), name)


def _save(path: Path, nodes: list, constants: list, takes: list, gives: list) -> None:
    described = [
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in each]
        for each in (takes, gives)
    ]
    graph = helper.make_graph(nodes, "tiny", *described, constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
