"""The errors of rendering: a code and data each; the sentences are in `bot/chat/locale`.

RenderError
├ Unreadable      the media cannot be used at all: empty, broken, too large, no picture ...
├ LimitExceeded   the work needed more time or memory than it was given
├ Cancelled       the asker cancelled it
├ MissingPiece    a model file, font or program is not installed
├ BadOrder        the order asks for something that this renderer cannot do
├ DeviceLost      the GPU that the work needs has failed or is gone
└ Crashed         the process that did the work died: a bug, or media that breaks decoders
"""

from collections.abc import Mapping

Data = Mapping[str, str | int | float]


class RenderError(Exception):
    """Base of all of them. `code`: a key such as "media-empty". `data`: fills the blanks of its
    sentence."""

    def __init__(self, code: str, data: Data | None = None) -> None:
        super().__init__(code, dict(data or {}))
        self.code = code
        self.data: dict[str, str | int | float] = dict(data or {})

    def __str__(self) -> str:
        details = ", ".join(f"{key}={value}" for key, value in self.data.items())
        return f"{self.code} ({details})" if details else self.code

    def __reduce__(self) -> tuple[type["RenderError"], tuple[str, dict[str, str | int | float]]]:
        return type(self), (self.code, self.data)


class Unreadable(RenderError):
    """The media cannot be used: empty, broken, too large, or without a picture."""


class LimitExceeded(RenderError):
    """The work needed more time or memory than it was allowed."""


class Cancelled(RenderError):
    """The asker cancelled the work."""


class MissingPiece(RenderError):
    """Something is not installed; `data["name"]` says what."""


class BadOrder(RenderError):
    """The order asks for something that this renderer cannot do."""


class DeviceLost(RenderError):
    """The GPU that the work needs has failed or is gone; `data["card"]` is its id."""


class Crashed(RenderError):
    """The process that did the work died. `details`: what it printed last, for the log."""

    def __init__(self, code: str, data: Data | None = None, details: str = "") -> None:
        super().__init__(code, data)
        self.details = details
