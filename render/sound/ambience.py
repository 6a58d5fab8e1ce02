"""What is heard behind voices and effects: the place, the weather, and music for the mood."""

from render.kit.kit import Floats
from render.sound import beds

_WEATHER_BEDS = {
    "rain": "rain", "storm": "storm", "snow": "snow", "wind": "wind", "leaves": "wind",
}  # fmt: skip
_MOOD_BEDS = {
    "happy": "silly",
    "laughing": "silly",
    "sad": "sad",
    "scared": "tense",
    "angry": "tense",
    "proud": "heroic",
    "in love": "tender",
    "asleep": "lullaby",
}
MUSICAL = frozenset(
    {
        "birthday",
        "club",
        "heroic",
        "lullaby",
        "sad",
        "silly",
        "stage",
        "tender",
        "tense",
        "carnival",
    }
)
"""Beds that are music: none is laid over another."""


def make_ambience(bed: str, seconds: float, seed: int, weather: str = "", mood: str = "") -> Floats:
    """Stereo sound (n, 2) at 48 kHz. `bed`: a name in the folder of beds. `weather`, `mood`: of
    `WEATHERS` and `MOODS` of `render.contract.scene_graph`; those that nothing is heard of and
    unknown ones add nothing. Raises KeyError for a bed that does not exist."""
    sound = beds.load(bed)(seconds, seed)
    falling = _WEATHER_BEDS.get(weather, bed)
    if falling != bed:
        sound = sound + beds.load(falling)(seconds, seed + 1)
    music = _MOOD_BEDS.get(mood, bed)
    if music != bed and bed not in MUSICAL:
        sound = sound + beds.load(music)(seconds, seed + 2)
    return sound
