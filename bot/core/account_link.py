"""Linking two accounts into one person: the code, who may enter it, and which person is kept."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from bot.core.errors import LimitReached, NotFound, Unsuitable, WrongState
from bot.core.ids import PersonId

CODE_LIFETIME = timedelta(minutes=10)
CODE_LENGTH = 8
CODE_LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ"
"""Without I, L and O, which look like digits, and U, which helps to spell words."""
MAX_WRONG_CODES = 5
WRONG_CODE_WINDOW = timedelta(hours=1)


@dataclass(frozen=True)
class LinkCode:
    """A code that a person got for their other account. `digest`: SHA-256 of the code, which itself
    is not stored. `by`: who entered it and has yet to confirm; None until it is entered."""

    person: PersonId
    digest: str
    made_at: datetime
    by: PersonId | None = None

    @property
    def expires_at(self) -> datetime:
        """The first moment at which the code is no longer accepted."""
        return self.made_at + CODE_LIFETIME


@dataclass(frozen=True)
class LinkSide:
    """What depends on a person. `platforms`: where they have accounts. `cameo`: whether they have
    one that is active, frozen or being checked. `clips`: whether any clip shows them or was made
    for them. `open`: whether they have unfinished requests, or are to look at clips of others as a
    moderator."""

    person: PersonId
    platforms: frozenset[str]
    cameo: bool = False
    clips: bool = False
    open: bool = False


def draw_code(random: Random) -> str:
    """A fresh code, such as "KQWERTZA"."""
    return "".join(random.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))


def normalize_code(typed: str) -> str:
    """The code as `draw_code` writes it: capitals without the spaces and dashes people type."""
    return "".join(letter for letter in typed.upper() if letter.isalnum())


def check_tries(wrong: tuple[datetime, ...], now: datetime) -> None:
    """Checks that a person may enter another code. `wrong`: when they entered wrong ones.

    Raises LimitReached "join-tries", with `until` in seconds since 1970.
    """
    recent = sorted(entered_at for entered_at in wrong if entered_at > now - WRONG_CODE_WINDOW)
    if len(recent) >= MAX_WRONG_CODES:
        until = recent[-MAX_WRONG_CODES] + WRONG_CODE_WINDOW
        raise LimitReached("join-tries", {"most": MAX_WRONG_CODES, "until": until.timestamp()})


def enter_code(code: LinkCode, by: PersonId, now: datetime) -> LinkCode:
    """The code as entered by a person. Raises WrongState "join-late", "join-own"."""
    if now >= code.expires_at:
        raise WrongState("join-late")
    if by == code.person:
        raise WrongState("join-own")
    return replace(code, by=by)


def check_confirmed(code: LinkCode | None, by: PersonId, now: datetime) -> LinkCode:
    """The code, once whoever entered it confirmed in time.

    Raises NotFound "join-gone" for a code that was used or replaced, WrongState "join-late".
    """
    if code is None or code.by != by:
        raise NotFound("join-gone")
    if now >= code.expires_at:
        raise WrongState("join-late")
    return code


def choose_survivor(got: LinkSide, typed: LinkSide) -> tuple[LinkSide, LinkSide]:
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
    if _has_clips_or_cameo(got) and _has_clips_or_cameo(typed):
        raise Unsuitable("join-both-made")
    stays, goes = (typed, got) if _has_clips_or_cameo(typed) else (got, typed)
    if goes.open:
        raise Unsuitable("join-under-way")
    return stays, goes


def _has_clips_or_cameo(holding: LinkSide) -> bool:
    return holding.cameo or holding.clips
