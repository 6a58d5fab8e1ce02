"""Which reference belongs to whom is known once the kits are read: the prompt is told then."""

from collections.abc import Mapping, Sequence

MARK = "[reference {number}]"
"""Stands in `Words.seen` for the references of somebody; "{number}" is their place in the cast."""


def fill_marks(prompt: str, references: Mapping[int, str]) -> str:
    """The prompt with every mark replaced; who has no reference looks like nobody in particular.

    `references`: words by place in the cast, from 1. Only the first mark of each is one: the cast
    is told before anything that people wrote.
    """
    for number, words in references.items():
        prompt = prompt.replace(MARK.format(number=number), words, 1)
    return prompt


def join_names(names: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
