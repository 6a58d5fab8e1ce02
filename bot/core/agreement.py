"""What a person agreed to when they enrolled."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from bot.core.ids import CameoId, PersonId

_VERSION_LENGTH = 12


@dataclass(frozen=True)
class AgreementText:
    """The text as it was shown, lines separated by newlines. `language`: "en" or "ko"."""

    language: str
    text: str

    @property
    def version(self) -> str:
        """The beginning of the SHA-256 of the text: another text has another version."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:_VERSION_LENGTH]


@dataclass(frozen=True)
class Agreement:
    """A person's declaration, made with the clip of one enrollment."""

    cameo: CameoId
    person: PersonId
    at: datetime
    shown: AgreementText
