"""Reads English prompts: finds what is mentioned and how the sentence ties it together."""

from render.prompt.quoted_lines import find_quotes
from render.studio.planning.english import function_words as words
from render.studio.planning.english.clauses import (
    next_step,
    read_break,
    read_number,
    read_preposition,
)
from render.studio.planning.english.compounds import settle_compounds
from render.studio.planning.english.first_names import forget_names
from render.studio.planning.english.matcher import find_pieces
from render.studio.planning.english.nouns import read_emoji, read_unknown
from render.studio.planning.english.predicates import read_known
from render.studio.planning.english.senses import choose_senses
from render.studio.planning.english.sentence import Sentence
from render.studio.planning.english.spelled_words import respell
from render.studio.planning.english.subjects import read_role, read_small
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
    pieces = choose_senses(find_pieces(respell(tokenize(text), lexicon), lexicon), text, lexicon)
    sentence = Sentence(text, settle_compounds(forget_names(pieces), text))
    _read_pieces(sentence)
    lines = [
        PromptMention(
            "line",
            quote.text,
            quote.start,
            quote.end,
            subject=(quote.role,) if quote.role else sentence.subject_at(quote.start),
            step=sentence.step_at(quote.start),
        )
        for quote in quotes
    ]
    return Reading(
        "en", prompt, (*sentence.mentions, *lines), tuple(sentence.loose), sentence.is_elsewhere
    )


def _read_pieces(sentence: Sentence) -> None:
    for place, piece in enumerate(sentence.pieces):
        sentence.marks.append((piece.start, sentence.step, sentence.subject))
        if piece.kind == "role":
            read_role(sentence, place, piece)
        elif piece.kind == "break":
            read_break(sentence, piece)
        elif piece.kind == "preposition":
            read_preposition(sentence, place, piece)
        elif piece.kind == "number":
            read_number(sentence, place, piece)
        elif piece.kind == "size":
            sentence.sized = True
            sentence.scale *= words.SIZES[piece.key]
            sentence.size_span = (piece.start, piece.end)
        elif piece.kind == "size of":
            sentence.prep, sentence.prep_word = "size", piece.key
        elif piece.kind == "then":
            next_step(sentence)
        elif piece.kind == "small" or piece.key == "while":
            read_small(sentence, place, piece)
        elif piece.kind == "emoji":
            read_emoji(sentence, place, piece)
        elif piece.kind == "known":
            read_known(sentence, place, piece)
        else:
            read_unknown(sentence, place, piece)
    sentence.marks.append((len(sentence.text), sentence.step, sentence.subject))
