"""Mentions while a sentence is being read: who does what is known only later."""

from dataclasses import dataclass, field, replace

from render.studio.planning.korean.segment import Segment
from render.studio.planning.lexicon_entry import LexiconEntry, Meaning
from render.studio.planning.mention import EVERYBODY, PromptMention
from render.studio.planning.nature import nature_of


@dataclass(eq=False)
class MentionDraft:
    """A mention whose subject or target may be another draft. `is_open`: nobody does it yet."""

    mention: PromptMention
    subject: "tuple[str, ...] | MentionDraft" = EVERYBODY
    target: "MentionDraft | None" = None
    is_open: bool = True
    entry: LexiconEntry | None = None
    order: float | None = None
    """Sorts mentions instead of their start."""

    @property
    def nature(self) -> frozenset[str]:
        """What can be done with it, see `nature_of`; empty when it is no thing."""
        return nature_of(self.mention.name) if self.mention.kind == "thing" else frozenset()

    @property
    def can_act(self) -> bool:
        """Whether it is a thing that does something by itself."""
        return bool(self.nature & {"animal", "opponent", "person"})

    def change(self, **fields: object) -> None:
        """Replaces fields of the mention."""
        self.mention = replace(self.mention, **fields)  # type: ignore[arg-type]

    def choose(self, kind: str, natures: frozenset[str] = frozenset()) -> bool:
        """Takes the meaning of a kind, if the word has one; a thing of one of the natures."""
        for choice in self.entry.choices if self.entry else ():
            for meaning in choice:
                if meaning.kind == kind and (not natures or nature_of(meaning.name) & natures):
                    self.change(kind=kind, name=meaning.name)
                    return True
        return False


@dataclass
class Argument:
    """A noun or role that a verb may take. `roles`: of role marks; None for a thing or place."""

    segment: Segment
    drafts: list[MentionDraft] = field(default_factory=list)
    roles: tuple[str, ...] | None = None

    @property
    def case(self) -> str:
        return self.segment.tail.case


def finish(drafts: list[MentionDraft]) -> tuple[PromptMention, ...]:
    """The mentions in the order of the prompt, references to others as "#N"."""
    ordered = sorted(drafts, key=lambda d: d.mention.start if d.order is None else d.order)
    number = {id(draft): f"#{spot}" for spot, draft in enumerate(ordered)}
    result = []
    for draft in ordered:
        mention = draft.mention
        subject = draft.subject
        roles = (number.get(id(subject), "?"),) if isinstance(subject, MentionDraft) else subject
        if draft.target is not None:
            mention = replace(mention, target=number.get(id(draft.target), ""))
        result.append(replace(mention, subject=roles))
    return tuple(result)


def make_drafts(meanings: tuple[Meaning, ...], segment: Segment, step: int) -> list[MentionDraft]:
    """A draft for each meaning that shows something."""
    return [
        MentionDraft(
            PromptMention(
                meaning.kind,
                meaning.name,
                segment.start,
                segment.stop,
                scale=float(meaning.name) if meaning.kind == "size" else 1.0,
                step=step,
            )
        )
        for meaning in meanings
        if meaning.kind and meaning.kind != "people"
    ]
