"""Reads Korean prompts."""

from render.prompt.quoted_lines import find_quotes
from render.studio.planning.lexicon_table import load_lexicon
from render.studio.planning.mention import Mention, Reading
from render.studio.planning.nature import plain_emoji
from render.studio.planning.prompt.korean import is_somewhere, match_tail
from render.studio.planning.tokens import tokenize


def read_korean(prompt: str) -> Reading:
    """The words that the lexicon knows, with their particles taken off; never fails."""
    lexicon = load_lexicon("ko")
    mentions: list[Mention] = []
    loose: list[tuple[int, int]] = []
    text = prompt
    for quote in find_quotes(prompt):
        role = (quote.role,) if quote.role else ()
        mentions.append(Mention("line", quote.text, quote.start, quote.end, subject=role))
        text = text[: quote.start] + " " * (quote.end - quote.start) + text[quote.end :]
    for token in tokenize(text):
        if token.kind == "emoji":
            mentions.append(Mention("thing", plain_emoji(token.text), token.start, token.end))
        if token.kind != "hangul":
            continue
        for length in range(len(token.key), 0, -1):
            stem = token.key[:length]
            entry = lexicon.nouns.get(stem) or lexicon.verbs.get(stem)
            rest = match_tail(token.key, stem) if entry else None
            if entry is None or rest is None:
                continue
            relation = "in" if is_somewhere(rest) else ""
            for meaning in entry.first:
                if meaning.kind:
                    place = relation if meaning.kind in ("place", "thing") else ""
                    mentions.append(
                        Mention(meaning.kind, meaning.name, token.start, token.end, place)
                    )
            break
        else:
            loose.append((token.start, token.end))
    return Reading("ko", prompt, tuple(sorted(mentions, key=lambda m: m.start)), tuple(loose))
