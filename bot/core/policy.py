"""An owner's standing rules: who may ask for their cameo, for what, and what they are told."""

from dataclasses import dataclass
from enum import StrEnum

from bot.core.content import ContentKind
from bot.core.errors import Unsuitable
from bot.core.ids import PersonId, PlaceId

MAX_RULES = 5
MAX_RULE_LENGTH = 120


class Audience(StrEnum):
    """Who may ask for a cameo."""

    ONLY_ME = "only-me"
    CHOSEN = "chosen"
    PLACE = "place"
    EVERYONE = "everyone"


class Ask(StrEnum):
    """Whether grants may answer on the owner's behalf."""

    ALWAYS = "always"
    TRUST_GRANTS = "trust-grants"


class ReviewPolicy(StrEnum):
    """When the owner reviews the finished clip before it is posted."""

    NEVER = "never"
    WITH_OTHERS = "with-others"
    ALWAYS = "always"


class Visibility(StrEnum):
    """Who can see that a cameo exists: nobody, those who may ask for it, or everybody."""

    HIDDEN = "hidden"
    AUDIENCE = "audience"
    EVERYONE = "everyone"


class NoticePolicy(StrEnum):
    """When the owner is told that their cameo was used."""

    EACH = "each"
    DAILY = "daily"
    NEEDED = "needed"


class VoicePolicy(StrEnum):
    """Whose voice speaks the owner's lines: one like their own, or nobody's."""

    OWN = "own"
    NEUTRAL = "neutral"


@dataclass(frozen=True)
class Policy:
    """`chosen`: who may ask under CHOSEN and PLACE. `places`: where anybody may ask under PLACE.

    `off`: kinds of content that are refused. `rules`: free text that is added to every render
    order, such as "always my red cap".
    """

    owner: PersonId
    audience: Audience = Audience.ONLY_ME
    chosen: frozenset[PersonId] = frozenset()
    places: frozenset[PlaceId] = frozenset()
    ask: Ask = Ask.TRUST_GRANTS
    review: ReviewPolicy = ReviewPolicy.NEVER
    off: frozenset[ContentKind] = frozenset()
    rules: tuple[str, ...] = ()
    visibility: Visibility = Visibility.AUDIENCE
    notices: NoticePolicy = NoticePolicy.EACH
    voice: VoicePolicy = VoicePolicy.OWN

    def __post_init__(self) -> None:
        """Raises Unsuitable "rules-too-many" or "rule-length"."""
        if len(self.rules) > MAX_RULES:
            raise Unsuitable("rules-too-many", {"most": MAX_RULES})
        if any(not 0 < len(rule) <= MAX_RULE_LENGTH for rule in self.rules):
            raise Unsuitable("rule-length", {"most": MAX_RULE_LENGTH})

    def may_ask(self, asker: PersonId, place: PlaceId) -> bool:
        """Whether this person may ask for the cameo in this place."""
        if asker == self.owner:
            return True
        match self.audience:
            case Audience.ONLY_ME:
                return False
            case Audience.CHOSEN:
                return asker in self.chosen
            case Audience.PLACE:
                return place in self.places or asker in self.chosen
            case Audience.EVERYONE:
                return True

    def wants_review(self, owners: tuple[PersonId, ...], asker: PersonId) -> bool:
        """Whether the owner reviews a clip with these owners in its cast before it is posted."""
        if self.review is ReviewPolicy.WITH_OTHERS:
            return asker != self.owner or len(owners) > 1
        return self.review is ReviewPolicy.ALWAYS
