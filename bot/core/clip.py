"""A finished, marked file."""

import re
from dataclasses import dataclass
from datetime import datetime

from bot.core.ids import ClipId, PersonId, RequestId

_GROUPED = re.compile(r"(?<![0-9A-Z])[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}(?![0-9A-Z])")
_TYPED = re.compile(r"[0-9A-HJKMNP-TV-Z]{8}")
_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0", "-": None, " ": None})


def find_clip_id(text: str) -> ClipId | None:
    """The id of the clip that a text names, None when it names none.

    An id that is the whole text may be in small letters, without its dash, or with I, L and O for
    1 and 0. Among other words it must be written "K7Q2-M9XD".
    """
    alone = text.strip().upper().translate(_READ_AS)
    if _TYPED.fullmatch(alone):
        return ClipId(alone)
    grouped = _GROUPED.search(text)
    return None if grouped is None else ClipId(grouped[0].replace("-", ""))


@dataclass(frozen=True)
class Clip:
    """`file`: name of the sealed file. `owners`: everybody whose cameo is in it, and the asker:
    the file is sealed for all of them, so that erasing any one key makes it unreadable.

    `seconds`: length. `size`: width and height, pixels. `fingerprint`: perceptual hash by which
    copies are found. `secret`, `salt`: what opens its consent receipt. `notes`: codes for what the
    engine could not do of what was asked for.
    """

    id: ClipId
    request: RequestId
    file: str
    owners: tuple[PersonId, ...]
    made_at: datetime
    engine: str
    seconds: float
    size: tuple[int, int]
    fingerprint: str = ""
    secret: str = ""
    salt: str = ""
    notes: tuple[str, ...] = ()
