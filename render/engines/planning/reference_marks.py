"""Marks in a prompt that are replaced by references once the kits have been read."""

from collections.abc import Mapping, Sequence

MARK = "[reference {number}]"
"""In `PromptPhrases.seen`: the references of a person. "{number}" is their place in the cast."""


def fill_marks(prompt: str, references: Mapping[int, str]) -> str:
    """The prompt with its marks replaced. `references`: words by place in the cast, from 1.

    Only the first mark of each person is replaced: it stands before anything that people wrote.
    """
    for number, words in references.items():
        prompt = prompt.replace(MARK.format(number=number), words, 1)
    return prompt


def join_names(names: Sequence[str]) -> str:
    """Joins names in English: "a", "a and b", "a, b and c"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
