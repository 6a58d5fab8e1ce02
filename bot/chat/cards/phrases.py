"""Parts of sentences, and media, that several cards share."""

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

MAX_LEFT_OUT = 6
"""Most words that a card lists as not drawn: what follows them would hide what matters more."""


def list_kinds(kinds: Iterable[ContentKind], words: Words) -> str:
    """The names of kinds of content, separated by commas; "" for none."""
    return ", ".join(words(f"kind-{kind}") for kind in sorted(kinds))


def list_warnings(asker: str, alike: Iterable[str], words: Words) -> list[str]:
    """Sentences that say whose names the asker's looks like. `alike`: how those are called."""
    return [words("asker-alike", {"asker": asker, "name": other}) for other in alike]


def join_names(names: Iterable[str], words: Words) -> str:
    """Names as an enumeration: "Mina, Jun and Ara"; "" for none."""
    names = [words.put_name(name) for name in names]
    if len(names) < 2:
        return "".join(names)
    data = {"most": ", ".join(names[:-1]), "last": names[-1]}
    return words("list-and", data)


def format_options(scene: SceneText, words: Words) -> str:
    """The look, length and format of a scene, as far as they differ from the default; "" when none
    does."""
    parts = []
    if scene.look != Scene.look:
        parts.append(words("manner-look", {"look": options.format_look(scene.look, words)}))
    if scene.seconds != Scene.seconds:
        parts.append(
            words("manner-length", {"length": options.format_length(scene.seconds, words)})
        )
    if scene.shape is not Scene.shape:
        parts.append(words("manner-format", {"format": options.format_shape(scene.shape, words)}))
    return " · ".join(parts)


def format_left_out(scene: SceneText, words: Words) -> str:
    """Which words of the prompt are not drawn; "" when all are."""
    shown = [f"“{word}”" for word in scene.left_out[:MAX_LEFT_OUT]]
    if len(scene.left_out) > MAX_LEFT_OUT:
        shown.append("…")
    return words("not-drawn", {"words": ", ".join(shown)}) if shown else ""


def format_clip_id(clip: str) -> str:
    """The id of a clip as people read and type it: "ABCD-1234"."""
    return f"{clip[:4]}-{clip[4:]}"


def format_day(at: datetime) -> str:
    """A date as YYYY-MM-DD."""
    return at.strftime("%Y-%m-%d")


def format_duration(seconds: float, words: Words) -> str:
    """A rough duration: rounded up to 5 seconds below a minute, to whole minutes from there."""
    if seconds < 60:
        return words("about-seconds", {"seconds": max(5, 5 * math.ceil(seconds / 5))})
    return words("about-minutes", {"minutes": math.ceil(seconds / 60)})


def mark_changes(old: str, new: str) -> tuple[str, str]:
    """Both texts, with the words that differ in square brackets."""
    before, after = old.split(), new.split()
    opcodes = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    changes = [spans for tag, *spans in opcodes if tag != "equal"]
    return (
        _bracket_words(before, [(start, end) for start, end, _, _ in changes]),
        _bracket_words(after, [(start, end) for _, _, start, end in changes]),
    )


def still_media(file: SealedFile | None, alt: str) -> Media | None:
    """A still as media of a card. `alt`: describes it."""
    return None if file is None else Media(MediaKind.PICTURE, file.file, file.owners, alt)


def clip_media(file: SealedFile | None, alt: str) -> Media | None:
    """A clip as media of a card. `alt`: describes it."""
    return None if file is None else Media(MediaKind.CLIP, file.file, file.owners, alt)


def _bracket_words(words: list[str], spans: Iterable[tuple[int, int]]) -> str:
    """The words as a text, with each span of them (start and end index) in brackets."""
    marked, last_end = [], 0
    for start, end in spans:
        marked += words[last_end:start]
        if end > start:
            marked.append(f"[{' '.join(words[start:end])}]")
        last_end = end
    return " ".join([*marked, *words[last_end:]])
