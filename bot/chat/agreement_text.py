"""The text that people agree to when they enroll: the same on the capture page and in chats."""

from bot.chat.words import Words
from bot.core.agreement import AgreementText

KEYS = ("agreement-kept", "agreement-used", "agreement-until", "agreement-declared")
"""What is kept, what it is used for, until when, and what the person declares."""


def agreement_lines(words: Words) -> tuple[str, ...]:
    """The sentences of the text."""
    return tuple(words(key) for key in KEYS)


def agreement_lines_for_chat(words: Words) -> tuple[str, ...]:
    """The sentences, and before the last that sending a clip declares it: a chat has no box to
    tick."""
    *kept, declared = agreement_lines(words)
    return (*kept, words("agreement-by-sending"), declared)


def agreement_text(words: Words) -> AgreementText:
    """The text as it is shown now."""
    return AgreementText(words.language, "\n".join(agreement_lines(words)))
