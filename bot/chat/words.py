"""The words people read, from `locale/*.ftl`: keys and data in, sentences out."""

from collections.abc import Mapping
from functools import cache
from importlib import resources

from fluent.runtime import FluentBundle, FluentResource


class Words:
    """The sentences of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._bundle = _bundle(language)

    def __call__(self, key: str, data: Mapping[str, object] | None = None) -> str:
        """The sentence of a key. Raises KeyError when the language has none for it."""
        if not self.has(key):
            raise KeyError(key)
        message = self._bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        text, errors = self._bundle.format_pattern(message.value, dict(data or {}))
        if errors:
            raise KeyError(f"{key}: {errors[0]}")
        return str(text)

    def plain(self, key: str) -> str | None:
        """The sentence of a key when there is one and it has no blanks."""
        try:
            return self(key)
        except KeyError:
            return None

    def has(self, key: str) -> bool:
        """Whether there is a sentence for the key."""
        return bool(self._bundle.has_message(key))


@cache
def _bundle(language: str) -> FluentBundle:
    # Fluent's isolation marks are for mixed right-to-left text; in a terminal they are noise.
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(_source(language)))
    return bundle


def _source(language: str) -> str:
    return resources.files("bot.chat").joinpath(f"locale/{language}.ftl").read_text("utf-8")


def moment(seconds: float) -> str:
    """A time in a clip as people write it: 0:04."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02}"
