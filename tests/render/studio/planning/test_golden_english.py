"""Scene graphs of English prompts as they were read and looked at once: changes are deliberate.

To write them anew: `python -m tests.render.studio.planning.test_golden_english`.
"""

import json
from pathlib import Path

import pytest

from render.studio.planning.graph import make_scene_graph

_FILE = Path(__file__).parent / "golden_english.json"
_ORDERS = (
    ("riding a unicorn down main street", 1),
    ("{A} gets chased by a giant goose in the park", 1),
    ("{A} chases {B} through the jungle while {C} takes a nap", 3),
    ("{A} as a chef and {B} as a waiter serving spaghetti to a robot", 2),
    ("walking a hamster the size of a bus", 2),
    ("first {A} bakes a cake, then a raccoon steals it and {A} cries", 1),
    ("no rain, just a picnic with three pandas under cherry blossoms", 2),
    ('{A} proposes to {B} on the moon and {B} shouts "finally"', 2),
    ("black and white close up of a detective eating a donut in the rain", 1),
    ("playing the piano with a banana instead of a microphone", 1),
    ("swiming with dolfins at a birthdayparty", 2),
    ("🍕🦖 in times square at 3am", 2),
    ("a penguin in a tuxedo dances behind {A}", 1),
    ("brandishing a flibbertigibbet at a wug", 1),
)


def _read(prompt: str, people: int) -> dict[str, object]:
    return json.loads(json.dumps(make_scene_graph(prompt, people).as_dict()))  # type: ignore[no-any-return]


@pytest.mark.parametrize(("prompt", "people"), _ORDERS, ids=range(len(_ORDERS)))
def test_scene_graph(prompt: str, people: int) -> None:
    assert _read(prompt, people) == json.loads(_FILE.read_text("utf-8"))[prompt]


if __name__ == "__main__":
    _FILE.write_text(
        json.dumps({p: _read(p, n) for p, n in _ORDERS}, ensure_ascii=False, indent=1) + "\n",
        "utf-8",
    )
