"""A catalog of a few parts, so that what a plan says does not hang on the words of real ones."""

from pathlib import Path

from render.contract.order import (
    ROLES,
    CastMember,
    Line,
    RenderOrder,
)
from render.studio.planning.prompt.hours import HOURS
from render.studio.planning.prompt.lexicon import LexiconEntry

CATALOG = (
    *(LexiconEntry("hour", name, (*words["en"], *words["ko"])) for name, words in HOURS.items()),
    LexiconEntry(
        "scene", "wave", ("wave", "giant wave", "파도", "바다"), "surf", "wetsuit", ("sunset",)
    ),
    LexiconEntry("scene", "mars", ("mars", "화성"), "explore", "spacesuit"),
    LexiconEntry("scene", "space", ("space", "우주"), "float", "spacesuit"),
    LexiconEntry("scene", "detective", ("detective", "탐정"), "investigate", "detective"),
    LexiconEntry("scene", "park", ("park", "공원"), "stand", "casual", ("day", "sunset", "night")),
    LexiconEntry(
        "scene", "city", ("city", "street", "도시", "거리"), "stand", "casual", ("night",)
    ),
    LexiconEntry("scene", "studio", ("photo studio", "스튜디오"), "stand", "casual"),
    LexiconEntry(
        "action",
        "surf",
        ("surf", "surf the sky", "서핑", "파도를 타"),
        "",
        "wetsuit",
        (),
        ("Woohoo!", "우와!"),
    ),
    LexiconEntry("action", "explore", ("explore", "탐험"), exclaims=("Wow!", "와!")),
    LexiconEntry("action", "dance", ("dance", "춤", "뛰어다니"), exclaims=("Yeah!", "예!")),
    LexiconEntry(
        "action",
        "ride_dragon",
        ("ride a dragon", "sit on a dragon", "용을 타"),
        wardrobe="rider",
        place="space",
    ),
    LexiconEntry("action", "investigate", ("investigate", "수사")),
    LexiconEntry("action", "float", ("float", "둥둥 떠")),
    LexiconEntry("action", "stand", ("stand", "서 있"), exclaims=("Hi!", "안녕!")),
    LexiconEntry("wardrobe", "wetsuit", ("wetsuit", "잠수복")),
    LexiconEntry("wardrobe", "spacesuit", ("space suit", "astronaut", "우주복", "우주 비행사")),
    LexiconEntry("wardrobe", "detective", ("trench coat", "detective", "탐정")),
    LexiconEntry("wardrobe", "rider", ("leather jacket", "가죽 재킷")),
    LexiconEntry("wardrobe", "casual", ("hoodie", "후드티")),
    LexiconEntry("look", "natural", ("natural",)),
    LexiconEntry("look", "noir", ("noir", "black and white", "흑백")),
    LexiconEntry("look", "comic", ("comic book", "만화풍")),
)


def order(
    prompt: str,
    cast: int = 1,
    *,
    roles: tuple[str, ...] = (),
    size: tuple[int, int] = (1280, 720),
    seconds: float = 6.0,
    look: str = "natural",
    lines: tuple[Line, ...] = (),
) -> RenderOrder:
    """An order whose files do not exist: planning reads none."""
    members = tuple(CastMember(role, Path("none.kit")) for role in roles or ROLES[:cast])
    return RenderOrder("0WALK0N0", prompt, members, Path("none.mp4"), size, seconds, look, lines)
