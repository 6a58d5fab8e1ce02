"""A catalog of a few parts, so that what a plan says does not hang on the words of real ones."""

from pathlib import Path

from render.contract.order import (
    ROLES,
    CastMember,
    Line,
    RenderOrder,
)
from render.studio.planning.prompt.hours import HOURS
from render.studio.planning.prompt.lexicon import Entry

CATALOG = (
    *(Entry("hour", name, (*words["en"], *words["ko"])) for name, words in HOURS.items()),
    Entry("scene", "wave", ("wave", "giant wave", "파도", "바다"), "surf", "wetsuit", ("sunset",)),
    Entry("scene", "mars", ("mars", "화성"), "explore", "spacesuit"),
    Entry("scene", "space", ("space", "우주"), "float", "spacesuit"),
    Entry("scene", "detective", ("detective", "탐정"), "investigate", "detective"),
    Entry("scene", "park", ("park", "공원"), "stand", "casual", ("day", "sunset", "night")),
    Entry("scene", "city", ("city", "street", "도시", "거리"), "stand", "casual", ("night",)),
    Entry("scene", "studio", ("photo studio", "스튜디오"), "stand", "casual"),
    Entry(
        "action",
        "surf",
        ("surf", "surf the sky", "서핑", "파도를 타"),
        "",
        "wetsuit",
        (),
        ("Woohoo!", "우와!"),
    ),
    Entry("action", "explore", ("explore", "탐험"), exclaims=("Wow!", "와!")),
    Entry("action", "dance", ("dance", "춤", "뛰어다니"), exclaims=("Yeah!", "예!")),
    Entry(
        "action",
        "ride_dragon",
        ("ride a dragon", "sit on a dragon", "용을 타"),
        wardrobe="rider",
        place="space",
    ),
    Entry("action", "investigate", ("investigate", "수사")),
    Entry("action", "float", ("float", "둥둥 떠")),
    Entry("action", "stand", ("stand", "서 있"), exclaims=("Hi!", "안녕!")),
    Entry("wardrobe", "wetsuit", ("wetsuit", "잠수복")),
    Entry("wardrobe", "spacesuit", ("space suit", "astronaut", "우주복", "우주 비행사")),
    Entry("wardrobe", "detective", ("trench coat", "detective", "탐정")),
    Entry("wardrobe", "rider", ("leather jacket", "가죽 재킷")),
    Entry("wardrobe", "casual", ("hoodie", "후드티")),
    Entry("look", "natural", ("natural",)),
    Entry("look", "noir", ("noir", "black and white", "흑백")),
    Entry("look", "comic", ("comic book", "만화풍")),
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
