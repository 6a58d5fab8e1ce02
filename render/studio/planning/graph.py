"""Makes the scene graph of a prompt, in English or Korean."""

from collections.abc import Sequence

from render.contract.order import Line
from render.contract.scene_graph import SceneGraph
from render.studio.planning.english.reader import read_english
from render.studio.planning.graph_builder import build_graph
from render.studio.planning.korean.reader import read_korean
from render.studio.planning.mention import Reading


def make_scene_graph(prompt: str, people: int = 1, lines: Sequence[Line] = ()) -> SceneGraph:
    """What a prompt means, for a cast of `people` (1-6). Never fails on any text.

    `lines`: what was ordered to be said, by role.
    """
    return build_graph(read_prompt(prompt), people, lines)


def read_prompt(prompt: str) -> Reading:
    """The reading of a prompt in its language."""
    return read_korean(prompt) if detect_language(prompt) == "ko" else read_english(prompt)


def detect_language(text: str) -> str:
    """ "ko" when most of the text is Hangul; a syllable block counts as two letters."""
    hangul = sum("가" <= letter <= "힣" for letter in text)
    latin = sum(letter.isalpha() for letter in text) - hangul
    return "ko" if hangul * 2 > latin else "en"
