"""What owners consent to: prompt, cast, place, look, length and shape, identified by a digest."""

import hashlib
import json
from dataclasses import dataclass, replace
from typing import Self

from bot.core.clip_options import Shape
from bot.core.content import ContentKind
from bot.core.ids import CameoId, PersonId, PlaceId

ROLES = ("A", "B", "C", "D", "E", "F")
MAX_PROMPT_LENGTH = 500


@dataclass(frozen=True)
class Role:
    """One role: a cameo and its owner, or a drawn stand-in that is no real person (both None).

    `rules`: what the owner asks of every clip, in their own words, such as "always my red cap".
    They change what everybody in the scene appears in, so everybody consents to them.
    """

    letter: str
    cameo: CameoId | None
    owner: PersonId | None
    rules: tuple[str, ...] = ()

    @property
    def is_stand_in(self) -> bool:
        """Whether a drawn stand-in plays it."""
        return self.owner is None


@dataclass(frozen=True)
class Scene:
    """`prompt` names roles in braces: "{A} chases {B}". `seconds`: length of the clip, 2-60.

    `kinds`: the kinds of content that the prompt and the rules of the cast were read as. They
    follow from those, so they are not part of the digest. `moderator`: an admin of the place who
    looks at the clip before it is posted.
    """

    asker: PersonId
    place: PlaceId
    prompt: str
    cast: tuple[Role, ...]
    look: str = "natural"
    seconds: float = 6.0
    shape: Shape = Shape.WIDE
    kinds: frozenset[ContentKind] = frozenset()
    moderator: PersonId | None = None

    @property
    def owners(self) -> tuple[PersonId, ...]:
        """Everybody whose cameo is in the cast, without repeats, in the order of the roles."""
        return tuple(dict.fromkeys(role.owner for role in self.cast if role.owner is not None))

    def digest(self) -> str:
        """SHA-256 over everything an owner consents to, hexadecimal."""
        facts: dict[str, object] = {
            "asker": self.asker,
            "place": self.place,
            "prompt": self.prompt,
            "cast": [[role.letter, role.cameo, role.owner] for role in self.cast],
            "look": self.look,
            "seconds": self.seconds,
        }
        if any(role.rules for role in self.cast):
            # Left out without rules: consents given before they were part of it still hold.
            facts["rules"] = [[role.letter, *role.rules] for role in self.cast]
        if self.moderator is not None:
            facts["moderator"] = self.moderator
        if self.shape is not Shape.WIDE:
            # Left out for wide scenes: consents given before other shapes existed still hold.
            facts["shape"] = self.shape
        canonical = json.dumps(facts, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return hashlib.sha256(canonical.encode()).hexdigest()

    @property
    def seed(self) -> int:
        """The random seed of its renders: still and clip of the same scene match."""
        return int(self.digest()[:8], 16)

    def with_stand_ins(self, owners: frozenset[PersonId]) -> Self:
        """The scene with drawn stand-ins for these owners' roles."""
        cast = tuple(
            Role(role.letter, None, None) if role.owner in owners else role for role in self.cast
        )
        return replace(self, cast=cast)
