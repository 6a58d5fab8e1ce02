"""The kinds of content that an owner can switch off, and those that are always refused."""

from enum import StrEnum


class ContentKind(StrEnum):
    """Content that each owner may allow or switch off."""

    ROMANCE = "romance"
    VIOLENCE = "violence"
    WEAPONS = "weapons"
    DRUGS = "drugs"
    HORROR = "horror"
    POLITICS = "politics"
    BRANDS = "brands"
    BODY = "body"


class Never(StrEnum):
    """Content that is always refused."""

    SEXUAL = "sexual"
    MINORS = "minors"
    OUTSIDER = "outsider"
