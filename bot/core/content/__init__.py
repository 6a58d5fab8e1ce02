"""The kinds of content that an owner can switch off, and what nobody can switch on."""

from enum import StrEnum


class Kind(StrEnum):
    """A kind of content."""

    ROMANCE = "romance"
    VIOLENCE = "violence"
    WEAPONS = "weapons"
    DRUGS = "drugs"
    HORROR = "horror"
    POLITICS = "politics"
    BRANDS = "brands"
    BODY = "body"


class Never(StrEnum):
    """What is refused whatever anyone sets."""

    SEXUAL = "sexual"
    MINORS = "minors"
    OUTSIDER = "outsider"
