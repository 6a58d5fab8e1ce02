"""How a thing takes part in a scene, where grammar alone does not say it."""

from render.studio.planning.nature import nature_of

MANY = 8
"""From this number on, things fill the place instead of standing beside somebody."""
_HUGE = 2.5

_INSTRUMENTS = {"🎹": "play_piano", "🎸": "play_guitar", "🪕": "play_guitar", "🥁": "play_drums",
                "🪘": "play_drums", "🎻": "play_violin", "🎺": "play_trumpet", "🎷": "play_trumpet",
                "🪈": "play_flute", "🎤": "sing"}  # fmt: skip
_BALLS = {"⚽": "kick_ball", "🏀": "basketball", "⚾": "baseball", "🥎": "baseball", "🎾": "tennis",
          "🏸": "tennis", "🏓": "tennis", "⛳": "golf", "🎳": "bowl", "🏐": "throw", "🏈": "throw",
          "🏉": "throw", "🥏": "throw"}  # fmt: skip
_GAMES = {"🎮": "play_game", "🕹": "play_game", "🃏": "play_cards", "🀄": "play_cards",
          "♟": "play_cards", "🎲": "play_cards"}  # fmt: skip
_TOOLS = {"🧹": "clean", "🧽": "clean", "🧻": "clean", "🪣": "clean", "🧼": "wash", "🔨": "build",
          "🪚": "build", "🔧": "repair", "🪛": "repair", "🪏": "dig", "⛏": "dig", "🍳": "cook",
          "🔪": "cook", "🎨": "paint", "🖌": "paint", "📷": "take_photo", "📸": "take_photo",
          "🤳": "selfie", "🎥": "film", "📹": "film", "💻": "type", "⌨": "type", "📖": "read",
          "📚": "read", "📕": "read", "📰": "read", "✏": "write", "📝": "write", "🎣": "fish",
          "🏹": "shoot_bow", "⚔": "sword", "🗡": "sword", "🪄": "cast_spell", "📱": "phone",
          "☎": "phone", "📞": "phone", "🔍": "investigate", "🔎": "investigate", "🎁": "unwrap",
          "🏋": "lift", "🛒": "push"}  # fmt: skip
_RIDES = {"🛹": "skate", "🛼": "skate", "⛸": "skate", "🎿": "ski", "🛷": "sled", "🏄": "surf",
          "🧹": "fly_broom", "🐉": "ride_dragon", "🐲": "ride_dragon"}  # fmt: skip
_EATS = frozenset(("eat", "drink", "toast"))
_FIGHTS = frozenset(
    ("fight", "box", "sword", "wrestle", "duel", "shoot_bow", "cast_spell", "argue")
)


def refine_relation(relation: str, emoji: str, action: str, scale: float, count: int) -> str:
    """A relation of `RELATIONS` for a thing.

    `relation`: from the grammar, "" for none. `action`: of who has to do with it, "" for none.
    """
    nature = nature_of(emoji)
    if relation not in ("", "with", "in", "on"):
        return "many" if count >= MANY and relation == "beside" else relation
    if relation == "in":
        return _within(nature, scale)
    if relation == "on":
        rideable = nature & {"ridden", "vehicle", "animal"} and "enterable" not in nature
        return "ride" if rideable else "in" if "enterable" in nature else "on"
    if "clothes" in nature:
        return "wear"
    if "sky" in nature:
        return "sky"
    if count >= MANY:
        return "many"
    return _taken_by_action(nature, emoji, action) or _taken(nature, relation, scale)


def implied_action(relation: str, emoji: str) -> str:
    """What somebody does with a thing, when the prompt does not say it. "" for nothing special."""
    nature = nature_of(emoji)
    if relation == "ride":
        return _RIDES.get(emoji, "ride")
    if relation == "in" and "vehicle" in nature:
        return "row" if emoji in "🛶🚣" else "ride" if emoji in "🎈🚂🚆🚋⛵🛸🚀✈🚁" else "drive"
    if relation == "eat":
        return "drink" if "drink" in nature else "eat"
    if relation in ("play", "use", "hold"):
        games = {**_INSTRUMENTS, **_BALLS, **_GAMES}
        return games.get(emoji, "") or (_TOOLS.get(emoji, "") if relation != "play" else "")
    return {"versus": "fight", "chase": "flee", "flee": "chase", "lead": "walk", "throw": "throw",
            "carry": "carry"}.get(relation, "")  # fmt: skip


def _within(nature: frozenset[str], scale: float) -> str:
    if "clothes" in nature:
        return "wear"
    if "building" in nature:
        return "backdrop"
    if "sky" in nature:
        return "sky"
    if nature & {"vehicle", "enterable"} or scale >= _HUGE:
        return "in"
    return "many" if "plant" in nature else "in"


def _taken_by_action(nature: frozenset[str], emoji: str, action: str) -> str:
    if action in _EATS and nature & {"food", "drink"}:
        return "eat"
    if action in _FIGHTS:
        if "implement" in nature:
            return "use"
        if nature & {"opponent", "animal", "person"}:
            return "versus"
    if action in (_INSTRUMENTS.get(emoji), _BALLS.get(emoji), _GAMES.get(emoji)) and action:
        return "play"
    if action == _TOOLS.get(emoji) and action:
        return "use"
    if action in ("ride", _RIDES.get(emoji)) and "ridden" in nature:
        return "ride"
    if action in ("drive", "row") and "vehicle" in nature:
        return "in"
    if action in ("throw", "carry") and "handy" in nature:
        return action
    return ""


def _taken(nature: frozenset[str], relation: str, scale: float) -> str:
    if "building" in nature:
        return "backdrop"
    if nature & {"animal", "person", "opponent"}:
        return "with"
    if "handy" in nature and scale < _HUGE:
        return "hold"
    if "food" in nature or "drink" in nature:
        return "beside"
    return "beside" if relation == "" or nature & {"vehicle", "plant"} else "with"
