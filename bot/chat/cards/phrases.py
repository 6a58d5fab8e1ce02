"""Bits of sentences that several cards need: kinds, names, times, quotes."""

import difflib
import math
from collections.abc import Iterable
from datetime import datetime

from bot.app.messages.view_models import SceneText, SealedFile
from bot.chat import options
from bot.chat.contract import Media, MediaKind
from bot.chat.words import Words
from bot.core.content import ContentKind
from bot.core.scene import Scene


def list_kinds(found: Iterable[ContentKind], words: Words) -> str:
    """Kinds of content by their names."""
    return ", ".join(words(f"kind-{kind}") for kind in sorted(found))


def join_names(people: Iterable[str], words: Words) -> str:
    """Names as people list them: "Mina, Jun and Ara"."""
    listed = list(people)
    if len(listed) < 2:
        return "".join(listed)
    data = {"most": ", ".join(listed[:-1]), "last": listed[-1]}
    return words("list-and", data)


def format_options(scene: SceneText, words: Words) -> str:
    """Look, length and format of a scene, those that are not the usual ones; "" for none."""
    said = []
    if scene.look != Scene.look:
        said.append(words("manner-look", {"look": options.format_look(scene.look, words)}))
    if scene.seconds != Scene.seconds:
        said.append(words("manner-length", {"length": options.format_length(scene.seconds, words)}))
    if scene.shape is not Scene.shape:
        said.append(words("manner-format", {"format": options.format_shape(scene.shape, words)}))
    return " · ".join(said)


def format_day(at: datetime) -> str:
    """A date as everybody reads it."""
    return at.strftime("%Y-%m-%d")


def format_duration(seconds: float, words: Words) -> str:
    """About how long: people do not plan by the second."""
    if seconds < 60:
        return words("about-seconds", {"seconds": max(5, 5 * math.ceil(seconds / 5))})
    return words("about-minutes", {"minutes": math.ceil(seconds / 60)})


def mark_changes(old: str, new: str) -> tuple[str, str]:
    """Both texts with the words that differ in brackets, for a quick look."""
    before, after = old.split(), new.split()
    parts = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return (
        _marked(before, [(one[1], one[2]) for one in parts if one[0] != "equal"]),
        _marked(after, [(one[3], one[4]) for one in parts if one[0] != "equal"]),
    )


def still_media(file: SealedFile | None, alt: str) -> Media | None:
    """A still to show."""
    return None if file is None else Media(MediaKind.PICTURE, file.file, file.owners, alt)


def clip_media(file: SealedFile | None, alt: str) -> Media | None:
    """A clip to play."""
    return None if file is None else Media(MediaKind.CLIP, file.file, file.owners, alt)


def _marked(text: list[str], spans: Iterable[tuple[int, int]]) -> str:
    shown, at = [], 0
    for start, end in spans:
        shown += text[at:start]
        if end > start:
            shown.append(f"[{' '.join(text[start:end])}]")
        at = end
    return " ".join([*shown, *text[at:]])
