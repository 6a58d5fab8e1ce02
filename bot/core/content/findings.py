"""The result of classifying a prompt."""

from dataclasses import dataclass

from bot.core.content import Kind, Never


@dataclass(frozen=True)
class Found:
    """One rule that applied, and the words of the prompt that it applied to."""

    rule: Kind | Never
    words: str


@dataclass(frozen=True)
class ContentReading:
    """Every rule that applied to a prompt."""

    found: tuple[Found, ...] = ()

    @property
    def kinds(self) -> frozenset[Kind]:
        """The kinds of content that the prompt shows."""
        return frozenset(finding.rule for finding in self.found if isinstance(finding.rule, Kind))

    @property
    def never(self) -> tuple[Found, ...]:
        """Findings that are always refused."""
        return tuple(finding for finding in self.found if isinstance(finding.rule, Never))
