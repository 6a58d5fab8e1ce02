"""Changes the published Kokoro graph as it is loaded: the pitch becomes an input and the length of
every phoneme an output.

The graph is a protobuf message (onnx.proto). Only the few fields that are needed are read and
written here, so the program needs no ONNX tools, and the weights are passed on as they are.
"""

import struct
from collections.abc import Iterator

_GRAPH, _NODE, _INITIALIZER, _INPUT, _OUTPUT = 7, 1, 5, 11, 12  # fields of ModelProto, GraphProto
_NODE_INPUT, _NODE_OUTPUT, _NODE_NAME, _NODE_OP = 1, 2, 3, 4  # fields of NodeProto
_BYTES = 2  # the wire type of strings and messages
_FLOAT, _INT64 = 1, 7  # TensorProto.DataType

_PITCH_NODE = b"/encoder/Squeeze"  # gives the predicted pitch, Hz every 12.5 ms, (1, frames)
_PITCH = "/encoder/Squeeze_output_0"
_LENGTHS = "/encoder/Gather_output_0"  # frames of 25 ms that every token lasts, int64
_VOICED = 60.0  # Hz; lower ones are transitions to what is unvoiced, where the vocoder wants 0

PITCH_INPUT, RANGE_INPUT = "pitch_hz", "pitch_range"
"""Inputs (1,): the mean pitch, and how lively it is, 1 as predicted."""
LENGTHS_OUTPUT = _LENGTHS


def adapt_graph(model: bytes) -> bytes:
    """The model with the inputs `PITCH_INPUT` and `RANGE_INPUT` and the output `LENGTHS_OUTPUT`.

    The pitch of every voiced frame becomes `pitch_hz` * (pitch / mean) ** `pitch_range`, where the
    mean is the geometric one over the voiced frames. Raises ValueError for any other graph.
    """
    view = memoryview(model)
    for field, start, body, end in _fields(view):
        if field == _GRAPH:
            parts, length = _adapted_parts(view[body:end])
            header = _varint(_GRAPH << 3 | _BYTES) + _varint(length)
            return b"".join([view[:start], header, *parts, view[end:]])
    raise ValueError("a model without a graph")


def _adapted_parts(graph: memoryview) -> tuple[list[bytes | memoryview], int]:
    for field, start, body, end in _fields(graph):
        node = graph[body:end]
        if field == _NODE and _string(node, _NODE_NAME) == _PITCH_NODE:
            renamed = _rename_output(node, "predicted_pitch")
            added = _pitch_nodes("predicted_pitch", _PITCH) + _connections()
            parts: list[bytes | memoryview] = [graph[:start]]
            parts += [_message(_NODE, renamed), graph[end:], added]
            return parts, sum(len(part) for part in parts)
    raise ValueError("a graph without the pitch")


def _pitch_nodes(given: str, result: str) -> bytes:
    """`result` = voiced * exp(log(pitch_hz) + pitch_range * (log(given) - mean log))."""
    nodes = (
        ("Max", (given, "voiced_hz"), "p_floor"),
        ("Greater", (given, "voiced_hz"), "p_is_voiced"),
        ("Where", ("p_is_voiced", "number_1", "number_0"), "p_mask"),
        ("Log", ("p_floor",), "p_log"),
        ("Mul", ("p_log", "p_mask"), "p_voiced_log"),
        ("ReduceSum", ("p_voiced_log",), "p_sum"),
        ("ReduceSum", ("p_mask",), "p_count"),
        ("Max", ("p_count", "number_1"), "p_some"),
        ("Div", ("p_sum", "p_some"), "p_mean"),
        ("Sub", ("p_log", "p_mean"), "p_difference"),
        ("Mul", ("p_difference", RANGE_INPUT), "p_ranged"),
        ("Exp", ("p_ranged",), "p_ratio"),
        ("Mul", ("p_ratio", PITCH_INPUT), "p_hertz"),
        ("Mul", ("p_hertz", "p_mask"), result),
    )
    return b"".join(_message(_NODE, _node(*node)) for node in nodes)


def _connections() -> bytes:
    numbers = {"voiced_hz": _VOICED, "number_1": 1.0, "number_0": 0.0}
    parts = [_message(_INITIALIZER, _number(name, value)) for name, value in numbers.items()]
    parts += [_message(_INPUT, _value(name, _FLOAT)) for name in (PITCH_INPUT, RANGE_INPUT)]
    return b"".join([*parts, _message(_OUTPUT, _value(LENGTHS_OUTPUT, _INT64, None))])


def _node(op: str, inputs: tuple[str, ...], output: str) -> bytes:
    parts = [_message(_NODE_INPUT, name.encode()) for name in inputs]
    parts += [_message(_NODE_OUTPUT, output.encode()), _message(_NODE_NAME, output.encode())]
    return b"".join([*parts, _message(_NODE_OP, op.encode())])


def _number(name: str, value: float) -> bytes:
    """TensorProto of shape (1,): dims 1, data_type 2, name 8, raw_data 9."""
    head = _varint(1 << 3) + _varint(1) + _varint(2 << 3) + _varint(_FLOAT)
    return head + _message(8, name.encode()) + _message(9, struct.pack("<f", value))


def _value(name: str, kind: int, size: int | None = 1) -> bytes:
    """ValueInfoProto of a vector; `size` None leaves the shape open."""
    tensor = _varint(1 << 3) + _varint(kind)
    if size is not None:
        dimension = _varint(1 << 3) + _varint(size)
        tensor += _message(2, _message(1, dimension))
    return _message(1, name.encode()) + _message(2, _message(1, tensor))


def _rename_output(node: memoryview, name: str) -> bytes:
    parts: list[bytes | memoryview] = []
    for field, start, _, end in _fields(node):
        is_output = field == _NODE_OUTPUT
        parts.append(_message(_NODE_OUTPUT, name.encode()) if is_output else node[start:end])
    return b"".join(parts)


def _string(message: memoryview, wanted: int) -> bytes:
    return next(
        (bytes(message[b:e]) for field, _, b, e in _fields(message) if field == wanted), b""
    )


def _fields(message: memoryview) -> Iterator[tuple[int, int, int, int]]:
    """Number, start, start of the value and end of every field."""
    at = 0
    while at < len(message):
        start = at
        tag, at = _read_varint(message, at)
        body = at
        match tag & 7:
            case 0:
                _, at = _read_varint(message, at)
            case 1:
                at += 8
            case 2:
                length, body = _read_varint(message, at)
                at = body + length
            case 5:
                at += 4
            case _:
                raise ValueError("not a protobuf message")
        yield tag >> 3, start, body, at


def _read_varint(message: memoryview, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = message[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes([*out, value])


def _message(field: int, body: bytes) -> bytes:
    return _varint(field << 3 | _BYTES) + _varint(len(body)) + body
