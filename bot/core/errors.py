"""Errors of everything but rendering, whose errors are in render/contract/errors.py.

WalkOnError
├ Refusal      for people: a code and data; the sentences are in bot/chat/locale
│  ├ NotYours      only another person may do this
│  ├ NoConsent     an owner in the cast has not said yes to exactly this scene
│  ├ WrongState    too late, or too early
│  │  └ SceneChanged  the answer is to something else than what stands there now
│  ├ LimitReached  a quota; `data["until"]`, where set, says when it ends (Unix time)
│  ├ NotFound      it does not exist, or the person may not see it
│  └ Unsuitable    content or a value that the rules do not allow
├ Temporary    try again after `retry_after` seconds
└ Broken       a bug or a bad setup: logged, with one apology in the chat
"""

from collections.abc import Mapping

Value = str | int | float
Data = Mapping[str, Value]


class WalkOnError(Exception):
    """Base of every error that this project raises outside of rendering."""


class Refusal(WalkOnError):
    """For people: `code` is the key of a sentence, `data` fills its blanks."""

    def __init__(self, code: str, data: Data | None = None) -> None:
        super().__init__(code, dict(data or {}))
        self.code = code
        self.data: dict[str, Value] = dict(data or {})


class NotYours(Refusal):
    """Only another person may do this."""


class NoConsent(Refusal):
    """An owner in the cast has not said yes to exactly this scene."""


class WrongState(Refusal):
    """Too late, or too early."""


class SceneChanged(WrongState):
    """What a card showed when it was answered is not what stands there now: nothing counts."""

    def __init__(self) -> None:
        super().__init__("scene-changed")


class LimitReached(Refusal):
    """A quota is used up."""


class NotFound(Refusal):
    """It does not exist, or the person may not see it."""


class Unsuitable(Refusal):
    """Content or a value that the rules do not allow."""


class Temporary(WalkOnError):
    """It may work after `retry_after` seconds. `nothing_done`: it is certain that the attempt had
    no effect, so that even what must not happen twice may be tried again."""

    def __init__(self, why: str, retry_after: float = 1.0, nothing_done: bool = False) -> None:
        super().__init__(why)
        self.retry_after = retry_after
        self.nothing_done = nothing_done


class Broken(WalkOnError):
    """A bug or a bad setup."""
