"""The result of classifying a prompt."""

from dataclasses import dataclass

from bot.core.content import ContentKind, Never


@dataclass(frozen=True)
class ContentFinding:
    """One rule that applied, and the words of the prompt that it applied to."""

    rule: ContentKind | Never
    words: str


@dataclass(frozen=True)
class ContentReading:
    """Every rule that applied to a prompt."""

    findings: tuple[ContentFinding, ...] = ()

    @property
    def kinds(self) -> frozenset[ContentKind]:
        """The kinds of content that the prompt shows."""
        return frozenset(
            finding.rule for finding in self.findings if isinstance(finding.rule, ContentKind)
        )

    @property
    def never(self) -> tuple[ContentFinding, ...]:
        """Findings that are always refused."""
        return tuple(finding for finding in self.findings if isinstance(finding.rule, Never))
