"""The words people read, from `locale/*.ftl`: keys and data in, sentences out."""

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources

from fluent.runtime import FluentBundle, FluentResource

_SENTENCE = re.compile(r"^([a-z0-9-]+) =.*\n(?:(?:[ }].*)?\n)*", re.MULTILINE)


class Words:
    """The sentences of one language. Each is parsed when it is first said: all of them together
    would hold up whoever comes first by half a second."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._written, self._bundle = _sentences(language)

    def __call__(self, key: str, data: Mapping[str, object] | None = None) -> str:
        """The sentence of a key. Raises KeyError when the language has none for it."""
        if not self._bundle.has_message(key):
            self._bundle.add_resource(FluentResource(self._written[key]))
        message = self._bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        text, errors = self._bundle.format_pattern(message.value, dict(data or {}))
        if errors:
            raise KeyError(f"{key}: {errors[0]}")
        return str(text)

    def get_or_none(self, key: str) -> str | None:
        """The sentence of a key when there is one and it has no blanks."""
        try:
            return self(key)
        except KeyError:
            return None

    def has(self, key: str) -> bool:
        """Whether there is a sentence for the key."""
        return key in self._written


@cache
def _sentences(language: str) -> tuple[Mapping[str, str], FluentBundle]:
    """Every sentence as it is written, by key, and those that were said so far."""
    text = resources.files("bot.chat").joinpath(f"locale/{language}.ftl").read_text("utf-8")
    written = {found[1]: found[0] for found in _SENTENCE.finditer(text)}
    # Fluent's isolation marks are for mixed right-to-left text; in a terminal they are noise.
    return written, FluentBundle([language], use_isolating=False)


def format_clip_time(seconds: float) -> str:
    """A time in a clip as people write it: 0:04."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02}"
