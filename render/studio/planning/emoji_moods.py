"""The mood that a face among the emoji of a prompt tells."""

from render.studio.planning.nature import load_emoji_names

_BY_GROUP = {
    "face-smiling": "happy",
    "face-affection": "in love",
    "face-tongue": "happy",
    "face-sleepy": "asleep",
    "face-concerned": "sad",
    "face-negative": "angry",
    "face-hat": "happy",
    "face-glasses": "proud",
}
_BY_FACE = {
    "😂": "laughing", "🤣": "laughing", "😆": "laughing", "😱": "scared", "😨": "scared",
    "😰": "scared", "😮": "surprised", "😲": "surprised", "😯": "surprised", "🤯": "surprised",
    "😭": "sad", "🥱": "asleep", "🥺": "sad", "🤩": "happy", "🥰": "in love",
}  # fmt: skip


def find_mood(emoji: str) -> str:
    """Of `render.contract.scene_graph.MOODS`; "" for what is no face."""
    if emoji in _BY_FACE:
        return _BY_FACE[emoji]
    row = load_emoji_names().get(emoji)
    no_face = row is None or emoji in "💀☠😈👿"
    return "" if no_face or row is None else _BY_GROUP.get(row.group, "")
