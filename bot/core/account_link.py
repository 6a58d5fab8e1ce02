"""Two accounts become one person: whose code it is, who may use it, and which of them stays."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from bot.core.errors import LimitReached, NotFound, Unsuitable, WrongState
from bot.core.ids import PersonId

LASTS = timedelta(minutes=10)
LENGTH = 8
LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ"
"""Without I, L, O and U, which look like others or make words."""
MOST_WRONG = 5
WITHIN = timedelta(hours=1)


@dataclass(frozen=True)
class Code:
    """A code that a person got for their other account. `digest`: the code itself is not kept.

    `by`: who typed it, and has still to say that they mean it.
    """

    person: PersonId
    digest: str
    made_at: datetime
    by: PersonId | None = None

    @property
    def expires_at(self) -> datetime:
        """When it is worth nothing any more."""
        return self.made_at + LASTS


@dataclass(frozen=True)
class Holding:
    """What hangs on a person. `cameo`: one that lives, or is being checked. `clips`: any with
    them or for them. `open`: requests of theirs that are under way. `platforms`: where they are."""

    person: PersonId
    platforms: frozenset[str]
    cameo: bool = False
    clips: bool = False
    open: bool = False


def draw(random: Random) -> str:
    """A fresh code, such as "KQWERTZA"."""
    return "".join(random.choice(LETTERS) for _ in range(LENGTH))


def tidy(typed: str) -> str:
    """The code as it is drawn, of one with spaces, dashes or small letters."""
    return "".join(one for one in typed.upper() if one.isalnum())


def check_tries(wrong: tuple[datetime, ...], now: datetime) -> None:
    """That somebody may type one more. `wrong`: when they typed wrong ones.

    Raises LimitReached "join-tries".
    """
    recent = sorted(one for one in wrong if one > now - WITHIN)
    if len(recent) >= MOST_WRONG:
        until = recent[-MOST_WRONG] + WITHIN
        raise LimitReached("join-tries", {"most": MOST_WRONG, "until": until.timestamp()})


def offer(code: Code, by: PersonId, now: datetime) -> Code:
    """Somebody typed it. Raises WrongState "join-late", "join-own"."""
    if now >= code.expires_at:
        raise WrongState("join-late")
    if by == code.person:
        raise WrongState("join-own")
    return replace(code, by=by)


def check_meant(code: Code | None, by: PersonId, now: datetime) -> Code:
    """That the one who typed it means it, in time.

    Raises NotFound "join-gone" for a code that was used or replaced, WrongState "join-late".
    """
    if code is None or code.by != by:
        raise NotFound("join-gone")
    if now >= code.expires_at:
        raise WrongState("join-late")
    return code


def direction(got: Holding, typed: Holding) -> tuple[Holding, Holding]:
    """Who stays and who goes. `got`: who was given the code. `typed`: who typed it.

    What is sealed with the key of the one who goes can be read by nobody afterwards, so nothing
    may be: raises Unsuitable "join-two-cameos", "join-both-made", "join-under-way" and
    "join-same-platform".
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
