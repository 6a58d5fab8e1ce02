"""Makes the scene graph of a prompt, in English or Korean."""

import re
from collections.abc import Sequence

from render.contract.order import Line
from render.contract.scene_graph import SceneGraph
from render.studio.planning.english.reader import read_english
from render.studio.planning.graph_builder import build_graph
from render.studio.planning.korean.reader import read_korean
from render.studio.planning.mention import Reading

_QUOTED = re.compile('["“「『][^"”」』]*["”」』]|\\{[A-Fa-f]\\}')
_KOREAN_GRAMMAR = re.compile(
    "[A-Za-z](?:에서|에|를|을|가|는|은|랑|이랑|와|과|로|으로|의|한테|에게|하는|하고)(?![가-힣])"
    "|[가-힣](?:는|고|며|면서|다가|다|에서|한테|에게)(?![가-힣])"
)


def make_scene_graph(prompt: str, people: int = 1, lines: Sequence[Line] = ()) -> SceneGraph:
    """What a prompt means, for a cast of `people` (1-6). Never fails on any text.

    `lines`: what was ordered to be said, by role.
    """
    return build_graph(read_prompt(prompt), people, lines)


def read_prompt(prompt: str) -> Reading:
    """The reading of a prompt in its language."""
    return read_korean(prompt) if detect_language(prompt) == "ko" else read_english(prompt)


def detect_language(text: str) -> str:
    """ "ko" when most of the text is Hangul, or its grammar is: "Times Square에서 pizza 먹는".

    A syllable block counts as two letters. Quoted lines do not count if anything else does.
    """
    scene = _QUOTED.sub(" ", text)
    scene = scene if any(letter.isalpha() for letter in scene) else text
    hangul = sum("가" <= letter <= "힣" for letter in scene)
    latin = sum(letter.isalpha() for letter in scene) - hangul
    return "ko" if hangul * 2 > latin or _KOREAN_GRAMMAR.search(scene) else "en"
