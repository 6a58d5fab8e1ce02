"""What rendering can refuse, as codes and data; the words live with the people who show them.

RenderError
├ Unreadable      the media cannot be used at all: empty, broken, too large, no picture ...
├ LimitExceeded   the work needed more time or memory than it was given
├ Cancelled       whoever asked took it back
├ MissingPiece    a model file, font or program that has to be installed first
├ BadOrder        the order asks for something this renderer cannot do
├ DeviceLost      the card that the work was for is gone: nothing can be done on it any more
└ Crashed         the process that did the work died: a bug, or media made to break decoders
"""

from collections.abc import Mapping

Data = Mapping[str, str | int | float]


class RenderError(Exception):
    """`code` is a key such as "media-empty"; `data` fills the blanks of its sentence."""

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
    """The media cannot be used at all."""


class LimitExceeded(RenderError):
    """The work needed more time or memory than it was given."""


class Cancelled(RenderError):
    """Whoever asked took it back."""


class MissingPiece(RenderError):
    """Something has to be installed first; `data["name"]` says what."""


class BadOrder(RenderError):
    """The order asks for something this renderer cannot do."""


class DeviceLost(RenderError):
    """The card that the work was for is gone; `data["card"]` is its name."""


class Crashed(RenderError):
    """The process that did the work died. `details` is what it last printed, for the log."""

    def __init__(self, code: str, data: Data | None = None, details: str = "") -> None:
        super().__init__(code, data)
        self.details = details
