"""What can go wrong outside of rendering.

WalkOnError
├ Refusal      for people: a code and data; the words live in bot/chat/locale
│  ├ NotYours      somebody else has to answer
│  ├ NoConsent     somebody in the cast has not said yes to exactly this
│  ├ WrongState    too late, or too early
│  ├ LimitReached  a quota; `data["until"]` says when it is possible again
│  ├ NotFound      there is no such thing, or it is not theirs to see
│  └ Unsuitable    content that somebody, or we, switched off
├ Temporary    try again after `retry_after` seconds
└ Broken       a bug or a bad setup: log it, apologise once
"""

from collections.abc import Mapping

Value = str | int | float
Data = Mapping[str, Value]


class WalkOnError(Exception):
    """Anything of ours."""


class Refusal(WalkOnError):
    """For people: `code` is the key of a sentence, `data` fills its blanks."""

    def __init__(self, code: str, data: Data | None = None) -> None:
        super().__init__(code, dict(data or {}))
        self.code = code
        self.data: dict[str, Value] = dict(data or {})


class NotYours(Refusal):
    """Somebody else has to answer."""


class NoConsent(Refusal):
    """Somebody in the cast has not said yes to exactly this."""


class WrongState(Refusal):
    """Too late, or too early."""


class LimitReached(Refusal):
    """A quota is used up."""


class NotFound(Refusal):
    """There is no such thing, or it is not theirs to see."""


class Unsuitable(Refusal):
    """Content that somebody, or we, switched off."""


class Temporary(WalkOnError):
    """It may work after `retry_after` seconds. `nothing_done`: known to have had no effect, so
    that what must not be done twice can be done again."""

    def __init__(self, why: str, retry_after: float = 1.0, nothing_done: bool = False) -> None:
        super().__init__(why)
        self.retry_after = retry_after
        self.nothing_done = nothing_done


class Broken(WalkOnError):
    """A bug or a bad setup."""
