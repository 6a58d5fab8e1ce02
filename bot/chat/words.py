"""Formats the sentences that people read, from the Fluent files `locale/*.ftl`."""

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources

from fluent.runtime import FluentBundle, FluentResource

from bot.core.person import UNKNOWN_NAME
from bot.text.isolate import isolate

_FTL_MESSAGE = re.compile(r"^([a-z0-9-]+) =.*\n(?:(?:[ }].*)?\n)*", re.MULTILINE)


class Words:
    """The sentences of one language. Each one is parsed when it is first used: parsing all of them
    at once would delay the first answer by half a second."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._sources, self._bundle = _load_sentences(language)

    def __call__(self, key: str, data: Mapping[str, object] | None = None) -> str:
        """The sentence of a key, with `data` filled in so that no text in it turns the sentence.
        Raises KeyError when the language has no such sentence, or `data` lacks a value."""
        if not self._bundle.has_message(key):
            self._bundle.add_resource(FluentResource(self._sources[key]))
        message = self._bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        filled_in = {
            name: self.put_name(value) if isinstance(value, str) else value
            for name, value in (data or {}).items()
        }
        text, errors = self._bundle.format_pattern(message.value, filled_in)
        if errors:
            raise KeyError(f"{key}: {errors[0]}")
        return str(text)

    def put_name(self, name: str) -> str:
        """A name as it stands in a sentence: isolated where it is written from the right, and in
        words where there is none."""
        return self("unknown-name") if name == UNKNOWN_NAME else isolate(name)

    def get_or_none(self, key: str) -> str | None:
        """The sentence of a key; None when there is none or it needs data."""
        try:
            return self(key)
        except KeyError:
            return None

    def has(self, key: str) -> bool:
        """Whether there is a sentence for the key."""
        return key in self._sources


@cache
def _load_sentences(language: str) -> tuple[Mapping[str, str], FluentBundle]:
    """The Fluent source of every sentence, by key, and the bundle of those that were parsed."""
    text = resources.files("bot.chat").joinpath(f"locale/{language}.ftl").read_text("utf-8")
    sources = {match[1]: match[0] for match in _FTL_MESSAGE.finditer(text)}
    # Fluent would isolate every value; `put_name` isolates those that could turn the sentence.
    return sources, FluentBundle([language], use_isolating=False)


def format_clip_time(seconds: float) -> str:
    """A position in a clip as minutes and seconds: "0:04"."""
    rounded = round(seconds)
    return f"{rounded // 60}:{rounded % 60:02}"
