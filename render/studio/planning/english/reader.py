"""Reads English prompts: finds what is mentioned and how the sentence ties it together."""

from render.prompt.quoted_lines import find_quotes
from render.studio.planning.english.matcher import find_pieces
from render.studio.planning.english.sentence import SentenceReader
from render.studio.planning.lexicon_table import load_lexicon
from render.studio.planning.mention import PromptMention, Reading
from render.studio.planning.tokens import tokenize

MAX_CHARACTERS = 2000
"""Longer texts are read up to here; orders have at most 500 characters."""


def read_english(prompt: str) -> Reading:
    """The reading of an English prompt. Never fails on any text."""
    quotes = find_quotes(prompt[:MAX_CHARACTERS])
    text = prompt[:MAX_CHARACTERS]
    for quote in quotes:
        # A quote is as long as before and reads as a pause, so that positions stay.
        blank = "," + " " * (quote.end - quote.start - 1)
        text = text[: quote.start] + blank + text[quote.end :]
    lexicon = load_lexicon("en")
    sentences = SentenceReader(text, find_pieces(tokenize(text), lexicon))
    sentences.read()
    lines = [
        PromptMention(
            "line",
            quote.text,
            quote.start,
            quote.end,
            subject=(quote.role,) if quote.role else sentences.subject_at(quote.start),
            step=sentences.step_at(quote.start),
        )
        for quote in quotes
    ]
    return Reading("en", prompt, (*sentences.mentions, *lines), tuple(sentences.loose))
