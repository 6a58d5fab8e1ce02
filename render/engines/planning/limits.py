"""What an engine can make, as data: sizes, lengths, references, and the work of each tier."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Tier(StrEnum):
    """How much work goes into a clip."""

    DRAFT = "draft"
    STANDARD = "standard"
    FINAL = "final"

    @property
    def smaller(self) -> "Tier | None":
        """The next smaller tier, to be tried when memory runs out; None for the smallest."""
        return {Tier.FINAL: Tier.STANDARD, Tier.STANDARD: Tier.DRAFT}.get(self)


@dataclass(frozen=True)
class Recipe:
    """The settings of a tier.

    `pixels`: most pixels of a frame. `steps`, `guidance`: without a few-step LoRA; guidance 1 runs
    the model once a step, more runs it twice. `few_steps`: steps with the LoRA, at guidance 1; 0
    where the tier does not use one. `step_cache`: how far the input of a step may drift before the
    model runs again, as a share of its mean size; 0 runs it at every step.
    """

    pixels: int
    steps: int
    guidance: float
    few_steps: int = 0
    step_cache: float = 0.0


@dataclass(frozen=True)
class PromptPhrases:
    """How a prompt names people; "{number}" is a person's place in the cast, from 1.

    `subject`: the name of a person in the scene. `seen`: the sentence that ties a "{subject}" to
    reference pictures. `stranger`: the same for a role without a cameo. `says`: the sentence of a
    spoken line, with "{subject}", "{language}" and "{line}".
    """

    subject: str
    seen: str
    stranger: str = "{subject} is an invented adult who looks like nobody in particular."
    says: str = "{subject} says in {language}: “{line}”."


@dataclass(frozen=True)
class EngineLimits:
    """The rules of one engine.

    A clip has k * `frame_step` + `frame_offset` frames at `fps`, between `min_frames` and
    `max_frames`; width and height are multiples of `size_multiple`. `max_people`: with or without a
    cameo. `max_pictures`: reference pictures in all; `pictures_per_person`: of one person.
    `max_characters`: of the written prompt.
    """

    engine: str
    fps: int
    frame_step: int
    max_frames: int
    size_multiple: int
    max_people: int
    max_pictures: int
    pictures_per_person: int
    max_characters: int
    phrases: PromptPhrases
    negative_prompt: str
    recipes: Mapping[Tier, Recipe]
    frame_offset: int = 1
    min_frames: int = 1
