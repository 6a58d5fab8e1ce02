"""Reads what somebody says without quotation marks: "shouting happy birthday"."""

from render.studio.planning.english import function_words as words
from render.studio.planning.english.sentence import Sentence
from render.studio.planning.mention import PromptMention


def is_saying(key: str) -> bool:
    """Whether a word is a form of a verb of saying."""
    return key in ("says", "said", "shouts", "yells", "screams", "whispers", "saying", "yelled",
                   "shouted", "screaming", "whispering")  # fmt: skip


def read_unquoted(sentence: Sentence, place: int) -> None:
    """ "says hello there": what follows is a line, unless it tells to whom or how."""
    following = sentence.piece_after(place)
    if following is None or following.kind in ("break", "role", "preposition", "then"):
        return
    if following.key in words.FILLERS and following.key not in (
        "hi",
        "hello",
        "hey",
        "yes",
        "no",
    ):
        return
    end = following.end
    for piece in sentence.pieces[place + 1 :]:
        if piece.kind in ("break", "role", "then") or piece.key in ("while", "and", "to", "at"):
            break
        end = piece.end
    text = sentence.text[following.start : end].strip()
    if text:
        roles = tuple(role for role in sentence.subject if not role.startswith("#"))
        sentence.add(PromptMention("line", text, following.start, end, subject=roles))
