"""A finished, marked file."""

import re
from dataclasses import dataclass
from datetime import datetime

from bot.core.ids import ClipId, PersonId, RequestId

_GROUPED = re.compile(r"(?<![0-9A-Z])[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}(?![0-9A-Z])")
_TYPED = re.compile(r"[0-9A-HJKMNP-TV-Z]{8}")
_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0", "-": None, " ": None})


def named_in(text: str) -> ClipId | None:
    """The clip that a text names: one typed alone, however it is written, or "K7Q2-M9XD" among
    other words."""
    alone = text.strip().upper().translate(_READ_AS)
    if _TYPED.fullmatch(alone):
        return ClipId(alone)
    found = _GROUPED.search(text)
    return None if found is None else ClipId(found[0].replace("-", ""))


@dataclass(frozen=True)
class Clip:
    """`file`: its name among the files, sealed for `owners`. `fingerprint`: for finding copies.

    `owners`: everybody whose cameo is in it and the asker: erasing the key of any of them makes
    the file unreadable. `size`: pixels. `secret`, `salt`: what opens its receipt of consent.
    `notes`: codes of what it lacks of what was asked for, as the engine noted it.
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
