"""Linking two accounts into one person: the code, who may enter it, and which person is kept."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from bot.core.errors import LimitReached, NotFound, Unsuitable, WrongState
from bot.core.ids import PersonId

LASTS = timedelta(minutes=10)
LENGTH = 8
LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ"
"""Without I, L and O, which look like digits, and U, which helps to spell words."""
MOST_WRONG = 5
WITHIN = timedelta(hours=1)


@dataclass(frozen=True)
class Code:
    """A code that a person got for their other account. `digest`: SHA-256 of the code, which itself
    is not stored. `by`: who entered it and has yet to confirm; None until it is entered."""

    person: PersonId
    digest: str
    made_at: datetime
    by: PersonId | None = None

    @property
    def expires_at(self) -> datetime:
        """The first moment at which the code is no longer accepted."""
        return self.made_at + LASTS


@dataclass(frozen=True)
class Holding:
    """What depends on a person. `platforms`: where they have accounts. `cameo`: whether they have
    one that is active, frozen or being checked. `clips`: whether any clip shows them or was made
    for them. `open`: whether they have unfinished requests."""

    person: PersonId
    platforms: frozenset[str]
    cameo: bool = False
    clips: bool = False
    open: bool = False


def draw(random: Random) -> str:
    """A fresh code, such as "KQWERTZA"."""
    return "".join(random.choice(LETTERS) for _ in range(LENGTH))


def tidy(typed: str) -> str:
    """The code as `draw` writes it: capitals, without the spaces and dashes that people type."""
    return "".join(letter for letter in typed.upper() if letter.isalnum())


def check_tries(wrong: tuple[datetime, ...], now: datetime) -> None:
    """Checks that a person may enter another code. `wrong`: when they entered wrong ones.

    Raises LimitReached "join-tries", with `until` in seconds since 1970.
    """
    recent = sorted(entered_at for entered_at in wrong if entered_at > now - WITHIN)
    if len(recent) >= MOST_WRONG:
        until = recent[-MOST_WRONG] + WITHIN
        raise LimitReached("join-tries", {"most": MOST_WRONG, "until": until.timestamp()})


def offer(code: Code, by: PersonId, now: datetime) -> Code:
    """The code as entered by a person. Raises WrongState "join-late", "join-own"."""
    if now >= code.expires_at:
        raise WrongState("join-late")
    if by == code.person:
        raise WrongState("join-own")
    return replace(code, by=by)


def check_meant(code: Code | None, by: PersonId, now: datetime) -> Code:
    """The code, once whoever entered it confirmed in time.

    Raises NotFound "join-gone" for a code that was used or replaced, WrongState "join-late".
    """
    if code is None or code.by != by:
        raise NotFound("join-gone")
    if now >= code.expires_at:
        raise WrongState("join-late")
    return code


def direction(got: Holding, typed: Holding) -> tuple[Holding, Holding]:
    """The person who stays and the one who is merged into them. `got`: who was given the code.
    `typed`: who entered it.

    The key of the merged person is erased, and with it everything sealed under that key, so they
    must have nothing sealed: raises Unsuitable "join-two-cameos", "join-both-made",
    "join-under-way" and "join-same-platform".
    """
    if got.platforms & typed.platforms:
        raise Unsuitable("join-same-platform")
    if got.cameo and typed.cameo:
        raise Unsuitable("join-two-cameos")
    if _made(got) and _made(typed):
        raise Unsuitable("join-both-made")
    stays, goes = (typed, got) if _made(typed) else (got, typed)
    if goes.open:
        raise Unsuitable("join-under-way")
    return stays, goes


def _made(holding: Holding) -> bool:
    return holding.cameo or holding.clips
