"""A finished, marked file."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.ids import ClipId, PersonId, RequestId


@dataclass(frozen=True)
class Clip:
    """`file`: its name among the files, sealed for `owners`. `fingerprint`: for finding copies.

    `owners`: everybody whose cameo is in it and the asker: erasing the key of any of them makes
    the file unreadable. `size`: pixels. `secret`, `salt`: what opens its receipt of consent.
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
