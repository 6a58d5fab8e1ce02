"""What an engine can do, as data: its rules of size and length, and how hard each tier works."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Tier(StrEnum):
    """How much work a clip is worth."""

    DRAFT = "draft"
    STANDARD = "standard"
    FINAL = "final"

    @property
    def smaller(self) -> "Tier | None":
        """The tier to try once where memory ran out; None below the smallest."""
        return {Tier.FINAL: Tier.STANDARD, Tier.STANDARD: Tier.DRAFT}.get(self)


@dataclass(frozen=True)
class Recipe:
    """How a tier is made.

    `pixels`: of a frame, at most. `steps`, `guidance`: without a few-step LoRA (guidance 1 runs
    the model once a step, more runs it twice). `few_steps`: with the LoRA, guidance 1 then; 0
    where the tier does not use one. `step_cache`: how far the input of a step may drift before
    the model runs again, as a share of its size; 0 runs it every step.
    """

    pixels: int
    steps: int
    guidance: float
    few_steps: int = 0
    step_cache: float = 0.0


@dataclass(frozen=True)
class PromptPhrases:
    """How an engine wants people spoken of; "{number}" is their place in the cast, from 1.

    `subject`: in the scene. `seen`: the sentence that ties a subject to its pictures, with
    "{subject}". `stranger`: the same for somebody without a cameo. `says`: the sentence of a
    spoken line, with "{subject}", "{language}" and "{line}".
    """

    subject: str
    seen: str
    stranger: str = "{subject} is an invented adult who looks like nobody in particular."
    says: str = "{subject} says in {language}: “{line}”."


@dataclass(frozen=True)
class EngineLimits:
    """The rules of one engine.

    A clip has k * `frame_step` + `frame_rest` frames at `fps`, at least `least_frames` and
    `most_frames` at most; width and height are multiples of `multiple`. `most_people`: with a
    cameo or without. `most_pictures`: reference pictures in all, `pictures_each`: of one person.
    `most_characters`: of the written prompt.
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
