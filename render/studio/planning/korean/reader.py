"""Reads Korean prompts: finds what is mentioned and how particles and verbs tie it together."""

import re

from render.prompt.quoted_lines import find_quotes
from render.studio.planning.korean.clauses import read_clauses
from render.studio.planning.korean.drafts import finish
from render.studio.planning.korean.homographs import settle
from render.studio.planning.korean.pieces import cut
from render.studio.planning.korean.segment import Segment
from render.studio.planning.korean.vocabulary import load_vocabulary
from render.studio.planning.lexicon_table import load_lexicon
from render.studio.planning.mention import Reading
from render.studio.planning.tokens import tokenize

_SAYING = re.compile(r"\s?이?(?:라고|라며|라면서|하고|하며|고|며)(?=\s|$)")
_WRITTEN = re.compile(r"\s?이?라고\s*(?:적|쓰|써|쓴|쓰여|씌|새)")
"""Behind quoted words that are written somewhere and said by nobody: "할인"이라고 적힌."""
_NOISE = re.compile(r"[ㄱ-ㅎㅏ-ㅣ]+|([가-힣])\1{2,}")
"""ㅋㅋ, ㅠㅠ, ㄹㅇ, 아아아: they mean nothing that can be drawn."""
MAX_CHARACTERS = 2000
"""Longer texts are read up to here; orders have at most 500 characters."""


def read_korean(prompt: str) -> Reading:
    """The reading of a Korean prompt, English words included. Never fails on any text."""
    text = prompt[:MAX_CHARACTERS]
    quotes = find_quotes(text)
    written = {quote.start for quote in quotes if _WRITTEN.match(text, quote.end)}
    for quote in quotes:
        said = _SAYING.match(text, quote.end)
        end = said.end() if said else quote.end
        text = text[: quote.start] + " " * (end - quote.start) + text[end:]
    quotes = [quote for quote in quotes if quote.start not in written]
    text = _NOISE.sub(lambda noise: " " * len(noise.group()), text)
    pieces = settle(cut(tokenize(text), load_vocabulary(), load_lexicon("en")))
    for quote in quotes:
        spot = next((n for n, piece in enumerate(pieces) if piece.start >= quote.end), len(pieces))
        line = Segment("line", quote.start, quote.end, quote.end, quote.text)
        pieces.insert(spot, line)
    speakers = {quote.start: quote.role for quote in quotes}
    state = read_clauses(text, pieces, speakers)
    return Reading("ko", prompt, finish(state.drafts), tuple(state.loose), state.is_elsewhere)
