"""What a prompt was read as."""

from dataclasses import dataclass

from bot.core.content import Kind, Never


@dataclass(frozen=True)
class Found:
    """One rule that applied, and the words of the prompt that it applied to."""

    rule: Kind | Never
    words: str


@dataclass(frozen=True)
class ContentReading:
    """Everything that was found in a prompt."""

    found: tuple[Found, ...] = ()

    @property
    def kinds(self) -> frozenset[Kind]:
        """The kinds of content in it."""
        return frozenset(one.rule for one in self.found if isinstance(one.rule, Kind))

    @property
    def never(self) -> tuple[Found, ...]:
        """What is refused whatever anyone sets."""
        return tuple(one for one in self.found if isinstance(one.rule, Never))
