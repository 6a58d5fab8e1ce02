import numpy as np

from render.kit.kit import Floats
from render.sound.kokoro.timbre_search import (
    CANDIDATES,
    GENERATIONS,
    begin_search,
    decode_search,
    encode_search,
    try_candidate,
)

GOAL = np.array([0.8, -0.6, 0.4, 0.0], np.float32)


def _nearness(point: Floats, _: int) -> float:
    return float(1 - np.linalg.norm(point - GOAL) / 3)


def test_a_search_comes_nearer_to_its_goal() -> None:
    state = begin_search(np.zeros(4, np.float32))
    before = _nearness(np.zeros(4, np.float32), 0)
    while not state.is_done:
        state = try_candidate(state, _nearness)
    assert state.generation == GENERATIONS
    assert _nearness(np.array(state.mean, np.float32), 0) > before + 0.15


def test_a_search_that_was_interrupted_goes_on_as_if_it_was_not() -> None:
    state = through = begin_search(np.zeros(4, np.float32))
    for _ in range(2 * CANDIDATES + 3):
        through = try_candidate(through, _nearness)
        state = try_candidate(state, _nearness)
        read = decode_search(encode_search(state), 4)
        assert read is not None
        state = read
    assert state == through


def test_what_is_no_search_is_not_gone_on_with() -> None:
    state = begin_search(np.zeros(4, np.float32))
    assert decode_search(encode_search(state), 5) is None
    assert decode_search("", 4) is None
    assert decode_search('{"mean": [1e999], "variances": [1.0]}', 1) is None
    too_many = ", ".join(["0.5"] * CANDIDATES)
    assert (
        decode_search(f'{{"mean": [0.0], "variances": [1.0], "scores": [{too_many}]}}', 1) is None
    )
